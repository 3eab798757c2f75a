package org.ctios.session.internal.request;

import static org.ctios.session.EnablementBit.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallSnapshot.Connection;
import org.ctios.session.CallStatus;
import org.ctios.session.EnablementBit;
import org.ctios.session.internal.translate.ConnectionName;
import org.jspecify.annotations.Nullable;

/**
 * The EnablementMask of an agent. A CTI OS server computes it and publishes no table; this one follows the states a
 * request needs (DG 12.6 ch. 9 and 10) and the usual course of Unified CCE.
 *
 * @param logoutReason whether the desk settings require a reason for a logout
 * @param notReadyReason whether they require one for not ready
 */
public record Enablement(boolean logoutReason, boolean notReadyReason) {
    /** Nothing requires a reason, as long as the desk settings are not known. */
    public static final Enablement PLAIN = new Enablement(false, false);

    private static final long IDLE_REASON_REQUIRED = 0x8;
    private static final long LOGOUT_REASON_REQUIRED = 0x10;
    private static final int TWO = 2;

    /** The policy of a DeskSettingsMask (DG 12.5 ch. 6). */
    public static Enablement of(long deskSettingsMask) {
        return new Enablement(
                (deskSettingsMask & LOGOUT_REASON_REQUIRED) != 0, (deskSettingsMask & IDLE_REASON_REQUIRED) != 0);
    }

    /**
     * The mask.
     *
     * @param agent the agent; null when nothing is known of it
     * @param calls calls that may be at the agent's device
     * @param current the current call, or null
     */
    public long mask(@Nullable AgentSnapshot agent, List<CallSnapshot> calls, @Nullable ConnectionName current) {
        if (agent == null || !agent.state().isLoggedIn()) {
            return ENABLE_LOGIN.value();
        }
        List<CallStatus> statuses = calls.stream()
                .map(call -> status(agent, call))
                .filter(status -> status != CallStatus.LCS_NULL)
                .toList();
        Set<EnablementBit> bits =
                EnumSet.of(ENABLE_STATISTICS, ENABLE_CHAT, ENABLE_EMERGENCY_CALL, ENABLE_SUPERVISOR_ASSIST);
        state(bits, agent.state());
        if (statuses.isEmpty()) {
            noCall(bits, agent.state());
        } else {
            call(bits, statuses.size() == 1 ? statuses.get(0) : status(agent, calls, current));
            pair(bits, statuses);
        }
        return EnablementBit.mask(bits);
    }

    private void state(Set<EnablementBit> bits, AgentState state) {
        switch (state) {
            case LOGIN, NOT_READY -> {
                bits.add(ENABLE_READY);
                bits.add(logoutReason ? ENABLE_LOGOUT_WITH_REASON : ENABLE_LOGOUT);
            }
            case AVAILABLE -> bits.add(notReady());
            case TALKING, HOLD -> bits.addAll(Set.of(ENABLE_READY, notReady(), ENABLE_WORKREADY, ENABLE_WORKNOTREADY));
            case WORK_READY, WORK_NOT_READY -> bits.addAll(Set.of(ENABLE_READY, notReady(), ENABLE_WRAPUP));
            default -> {}
        }
    }

    private EnablementBit notReady() {
        return notReadyReason ? ENABLE_NOTREADY_WITH_REASON : ENABLE_NOTREADY;
    }

    private static void noCall(Set<EnablementBit> bits, AgentState state) {
        if (state != AgentState.RESERVED) {
            bits.add(ENABLE_MAKECALL);
        }
    }

    /** What the current call allows; with several and no choice made, nothing. */
    private static void call(Set<EnablementBit> bits, CallStatus status) {
        switch (status) {
            case LCS_ALERTING -> bits.add(ENABLE_ANSWER);
            case LCS_CONNECT ->
                bits.addAll(Set.of(
                        ENABLE_RELEASE,
                        ENABLE_HOLD,
                        ENABLE_TRANSFER_INIT,
                        ENABLE_CONFERENCE_INIT,
                        ENABLE_SINGLE_STEP_TRANSFER,
                        ENABLE_BAD_LINE_CALL,
                        ENABLE_RECORD));
            case LCS_HELD -> bits.add(ENABLE_RETRIEVE);
            case LCS_INITIATE, LCS_QUEUED, LCS_FAIL -> bits.add(ENABLE_RELEASE);
            default -> {}
        }
    }

    /** One call held and another one: they can be joined or changed; a third one cannot be begun. */
    private static void pair(Set<EnablementBit> bits, List<CallStatus> statuses) {
        if (statuses.size() < TWO || !statuses.contains(CallStatus.LCS_HELD)) {
            return;
        }
        bits.removeAll(Set.of(ENABLE_TRANSFER_INIT, ENABLE_CONFERENCE_INIT, ENABLE_SINGLE_STEP_TRANSFER));
        if (statuses.contains(CallStatus.LCS_CONNECT)) {
            bits.addAll(
                    Set.of(ENABLE_ALTERNATE, ENABLE_RECONNECT, ENABLE_TRANSFER_COMPLETE, ENABLE_CONFERENCE_COMPLETE));
        } else if (statuses.contains(CallStatus.LCS_INITIATE)) {
            bits.addAll(Set.of(ENABLE_RECONNECT, ENABLE_TRANSFER_COMPLETE));
        }
    }

    private static CallStatus status(AgentSnapshot agent, List<CallSnapshot> calls, @Nullable ConnectionName current) {
        for (CallSnapshot call : calls) {
            if (current != null
                    && call.connectionCallId() == current.callId()
                    && call.peripheralId() == current.peripheralId()) {
                return status(agent, call);
            }
        }
        return CallStatus.LCS_NONE;
    }

    /** State of a call at the agent's device; {@code LCS_NULL} when it is not there. */
    private static CallStatus status(AgentSnapshot agent, CallSnapshot call) {
        Connection end = agent.instrument().isEmpty() ? null : call.connection(agent.instrument());
        end = end == null && !agent.extension().isEmpty() ? call.connection(agent.extension()) : end;
        return end == null ? CallStatus.LCS_NULL : end.status();
    }
}
