package org.ctios.session.internal.translate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallSnapshot.Connection;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.jspecify.annotations.Nullable;

/** Which call a request is about: the named one, else the agent's only call that fits, else the current one. */
final class CallChoice {
    /** States in which a call takes the agent's line. */
    static final Set<CallStatus> ACTIVE =
            Set.of(CallStatus.LCS_CONNECT, CallStatus.LCS_INITIATE, CallStatus.LCS_QUEUED);

    private static final String CURE = "Name the call by UniqueObjectID, as its events carry it";

    private final GivenArguments given;
    private final Knowledge knowledge;
    private final AgentName own;

    /** A call that is active and one that is on hold. */
    record Pair(ConnectionName active, ConnectionName held) {}

    CallChoice(GivenArguments given, Knowledge knowledge) {
        this.given = given;
        this.knowledge = knowledge;
        this.own = AgentName.own(knowledge);
    }

    /** Whether the request itself names a call. */
    boolean isNamed() {
        return given.has("UniqueObjectID") || given.has("ConnectionCallID");
    }

    /** The call; a status that cannot be is refused, as far as the model knows. */
    ConnectionName one(CallStatus wanted, CilError otherwise, String reason) {
        ConnectionName name = one(Set.of(wanted));
        CallStatus status = status(name);
        if (status != CallStatus.LCS_NONE && status != wanted) {
            throw given.failed(otherwise, reason + " but " + status, "Wait for the event that tells the change");
        }
        return name;
    }

    /** The call, preferably one in one of these states. */
    ConnectionName one(Set<CallStatus> fit) {
        ConnectionName name = orNull(fit);
        if (name == null) {
            throw given.failed(CilError.E_CTIOS_INVALID_CALL, "it is not clear which call is meant", CURE);
        }
        return name;
    }

    /** The call, whatever its state. */
    ConnectionName any() {
        return one(EnumSet.complementOf(EnumSet.of(CallStatus.LCS_NULL)));
    }

    /** The agent's active call. */
    ConnectionName active() {
        return one(ACTIVE);
    }

    /** The call; null when none is named and none can be meant. */
    @Nullable
    ConnectionName orNull(Set<CallStatus> fit) {
        if (isNamed()) {
            return named();
        }
        List<ConnectionName> fitting =
                own().stream().filter(each -> fit.contains(status(each))).toList();
        return fitting.size() == 1 ? fitting.get(0) : knowledge.currentCall();
    }

    private ConnectionName named() {
        String id = given.text("UniqueObjectID");
        return id == null ? byNumber() : byId("UniqueObjectID", id);
    }

    ConnectionName byId(String keyword, String uniqueObjectId) {
        ConnectionName name = ConnectionName.parse(uniqueObjectId);
        if (name == null) {
            throw given.invalid(keyword, "names no call", "It has the form call.peripheral.callId.device");
        }
        return complete(name, name.deviceId());
    }

    private ConnectionName byNumber() {
        long callId = given.number("ConnectionCallID", -1);
        CallSnapshot known = known(given.number("PeripheralID"), callId);
        long peripheral = AgentName.peripheral(given, known == null ? own.peripheralId() : known.peripheralId());
        return complete(new ConnectionName(peripheral, callId, -1, ""), given.text("ConnectionDeviceID", ""));
    }

    /** Adds the device and its kind where they are not given. */
    private ConnectionName complete(ConnectionName name, String givenDevice) {
        CallSnapshot known = known(name.peripheralId(), name.callId());
        String device = givenDevice.isEmpty() ? device(known) : givenDevice;
        if (device.isEmpty()) {
            throw given.missing("ConnectionDeviceID", "Say at which device the call is meant, or give UniqueObjectID");
        }
        Connection connection = known == null ? null : known.connection(device);
        int type = connection == null ? 0 : connection.deviceIdType();
        return new ConnectionName(
                name.peripheralId(), name.callId(), (int) given.number("ConnectionDeviceIDType", type), device);
    }

    private String device(@Nullable CallSnapshot known) {
        Connection end = known == null ? null : ownEnd(known);
        if (end != null) {
            return end.deviceId();
        }
        return known != null && known.connections().size() == 1
                ? known.connections().get(0).deviceId()
                : own.device();
    }

    /** State of a call at its device; {@code LCS_NONE} when the model does not know. */
    CallStatus status(ConnectionName name) {
        CallSnapshot call = known(name.peripheralId(), name.callId());
        Connection connection = call == null ? null : call.connection(name.deviceId());
        return connection == null ? CallStatus.LCS_NONE : connection.status();
    }

    @Nullable
    CallSnapshot known(@Nullable Long peripheral, long callId) {
        for (CallSnapshot call : knowledge.calls()) {
            if (call.connectionCallId() == callId && (peripheral == null || peripheral == call.peripheralId())) {
                return call;
            }
        }
        return null;
    }

    /** The two calls of a transfer, a conference or a change between calls. */
    Pair two() {
        String reference = given.text("CallReferenceObjectID");
        ConnectionName one = active();
        ConnectionName other = reference == null ? otherThan(one) : byId("CallReferenceObjectID", reference);
        boolean reversed = status(one) == CallStatus.LCS_HELD && status(other) != CallStatus.LCS_HELD;
        Pair pair = reversed ? new Pair(other, one) : new Pair(one, other);
        CallStatus held = status(pair.held());
        if (held != CallStatus.LCS_HELD && held != CallStatus.LCS_NONE) {
            throw given.failed(
                    CilError.E_CTIOS_CALL_NOT_ON_HOLD, "neither of the calls is on hold", "Hold one of them");
        }
        return pair;
    }

    private ConnectionName otherThan(ConnectionName one) {
        List<ConnectionName> others =
                own().stream().filter(each -> !each.isSame(one)).toList();
        if (others.size() != 1) {
            throw given.failed(
                    CilError.E_CTIOS_INVALID_CALL,
                    "it is not clear which call is the second one",
                    "Name it by CallReferenceObjectID");
        }
        return others.get(0);
    }

    /** The calls at the session's own device; one that is over there may wait for its END_CALL as long as wrap-up lasts. */
    private List<ConnectionName> own() {
        List<ConnectionName> calls = new ArrayList<>();
        for (CallSnapshot call : knowledge.calls()) {
            Connection end = ownEnd(call);
            if (end != null && end.status() != CallStatus.LCS_NULL) {
                calls.add(new ConnectionName(
                        call.peripheralId(), call.connectionCallId(), end.deviceIdType(), end.deviceId()));
            }
        }
        return calls;
    }

    private @Nullable Connection ownEnd(CallSnapshot call) {
        if (knowledge.mode() != ConnectionMode.AGENT) {
            return null;
        }
        Connection end = own.instrument().isEmpty() ? null : call.connection(own.instrument());
        return end == null && !own.extension().isEmpty() ? call.connection(own.extension()) : end;
    }
}
