package org.ctios.session.internal.request;

import java.util.List;
import org.ctios.session.CilError;
import org.ctios.session.internal.translate.ConnectionName;
import org.jspecify.annotations.Nullable;

/**
 * Which of the calls at the agent's device is the current one (DG 12.5 ch. 4): the only one always is; among several the
 * application chooses, and chooses again when the chosen one ended and several are left.
 *
 * @param calls the calls at the device
 * @param current the current one, or null
 */
public record CurrentCall(List<ConnectionName> calls, @Nullable ConnectionName current) {
    /** No call. */
    public static final CurrentCall NONE = new CurrentCall(List.of(), null);

    /** Copies the list. */
    public CurrentCall {
        calls = List.copyOf(calls);
    }

    /**
     * Answer to a choice.
     *
     * @param next the current call from now on
     */
    public record Choice(CilError error, CurrentCall next) {}

    /** Other calls are at the device now. */
    public CurrentCall with(List<ConnectionName> now) {
        if (now.size() == 1) {
            return new CurrentCall(now, now.get(0));
        }
        ConnectionName before = current;
        return new CurrentCall(now, before == null ? null : find(now, before.uniqueObjectId()));
    }

    /**
     * The application chooses (CIL {@code SetCurrentCall}).
     *
     * @return {@link CilError#E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION} when it is the current one, {@link
     *     CilError#E_CTIOS_INVALID_CALL} when it is not at the device
     */
    public Choice choose(String uniqueObjectId) {
        ConnectionName chosen = find(calls, uniqueObjectId.strip());
        if (chosen == null) {
            return new Choice(CilError.E_CTIOS_INVALID_CALL, this);
        }
        return current != null && current.isSame(chosen)
                ? new Choice(CilError.E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION, this)
                : new Choice(CilError.CIL_OK, new CurrentCall(calls, chosen));
    }

    /** Whether the current call is another one than before: OnCurrentCallChanged is to be told. */
    public boolean differsFrom(CurrentCall before) {
        ConnectionName now = current;
        ConnectionName then = before.current;
        if (now == null || then == null) {
            return (now == null) != (then == null);
        }
        return !now.isSame(then);
    }

    private static @Nullable ConnectionName find(List<ConnectionName> calls, String uniqueObjectId) {
        for (ConnectionName call : calls) {
            if (call.uniqueObjectId().equals(uniqueObjectId)) {
                return call;
            }
        }
        return null;
    }
}
