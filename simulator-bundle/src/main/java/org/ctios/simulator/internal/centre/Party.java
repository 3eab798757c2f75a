package org.ctios.simulator.internal.centre;

import java.util.Objects;
import org.ctios.simulator.Call;
import org.ctios.simulator.Call.State;
import org.jspecify.annotations.Nullable;

/** One device's connection to a call. Changed by the rules of the contact centre only; not thread-safe. */
public final class Party {
    private static final int STATIC = 0;
    private static final int DYNAMIC = 1;

    /** What kind of device. */
    public enum Kind {
        /** An agent's instrument. */
        AGENT,
        /** A number outside. */
        OUTSIDER,
        /** A route point at which calls wait. */
        QUEUE
    }

    private final Kind kind;
    private final String device;
    private final @Nullable AgentModel agent;
    // Null of who is outside: that one is wherever the call is.
    private final @Nullable Peripheral own;
    private CallModel call;
    private State state = State.NULL;
    private boolean begun;
    private boolean left;
    private boolean talked;
    private boolean streaming;
    private boolean inHand;
    private long lastCallId = -1;

    private Party(Kind kind, String device, @Nullable AgentModel agent, @Nullable Peripheral own, CallModel call) {
        this.kind = kind;
        this.device = device;
        this.agent = agent;
        this.own = own;
        this.call = call;
    }

    static Party agent(CallModel call, AgentModel agent) {
        return new Party(Kind.AGENT, agent.instrument(), agent, agent.peripheral(), call);
    }

    static Party outsider(CallModel call, String number) {
        return new Party(Kind.OUTSIDER, number, null, null, call);
    }

    static Party queue(CallModel call, String routePoint) {
        return new Party(Kind.QUEUE, routePoint, null, call.peripheral(), call);
    }

    /** What kind of device it is. */
    public Kind kind() {
        return kind;
    }

    /** The peripheral of the connection. */
    public Peripheral peripheral() {
        return own == null ? call.peripheral() : own;
    }

    /** ConnectionDeviceID. */
    public String device() {
        return device;
    }

    /** ConnectionDeviceIDType. */
    public int deviceIdType() {
        return kind == Kind.OUTSIDER ? DYNAMIC : STATIC;
    }

    /** The agent at the device, or null. */
    public @Nullable AgentModel agent() {
        return agent;
    }

    /** The agent at a device that has one. */
    public AgentModel theAgent() {
        return Objects.requireNonNull(agent);
    }

    /** The call, also after having left it. */
    public CallModel call() {
        return call;
    }

    /** ConnectionCallID; the last one known to clients when the device left by a transfer or conference. */
    public long callId() {
        return lastCallId >= 0 ? lastCallId : call.id();
    }

    /** The connection's state. */
    public State state() {
        return state;
    }

    /** Whether the call has begun and not ended for this device. */
    public boolean isBegun() {
        return begun;
    }

    /** Whether the device is in the call: it has not left. */
    public boolean isLive() {
        return !left;
    }

    /** How far the call has come here, for messages to people. */
    public String progress() {
        if (!begun) {
            return "ENDED";
        }
        if (left) {
            return "CLEARED";
        }
        return state == State.NULL ? "BEGUN" : state.name();
    }

    /** The connection as the API shows it. */
    Call.Connection view() {
        return new Call.Connection(
                deviceIdType(),
                device,
                state,
                agent == null ? "" : agent.id(),
                peripheral().id(),
                begun);
    }

    boolean isIn(State wanted) {
        return !left && state == wanted;
    }

    boolean hasTalked() {
        return talked;
    }

    /** Whether media run at the device. */
    boolean isStreaming() {
        return streaming;
    }

    void stream(boolean runs) {
        streaming = runs;
    }

    boolean isInHand() {
        return inHand;
    }

    void takeInHand() {
        inHand = true;
    }

    void become(State next) {
        state = next;
        talked |= next == State.CONNECTED;
    }

    void begin() {
        begun = true;
    }

    void leave() {
        state = State.NULL;
        left = true;
    }

    void end() {
        begun = false;
    }

    void move(CallModel other) {
        call = other;
    }

    /** The ID by which clients know a connection that left by a transfer or conference. */
    void keepCallId(long id) {
        lastCallId = id;
    }
}
