package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A call between a caller and an agent. Changed by {@link CentreModel} only; not thread-safe. */
public final class CallModel {
    /** How far a call has come. */
    public enum Step {
        /** Begun; not ringing yet. */
        BEGUN,
        /** Ringing at the agent. */
        ALERTING,
        /** Caller and agent talk. */
        CONNECTED,
        /** The agent holds the call. */
        HELD,
        /** Nobody is in the call any more. */
        CLEARED,
        /** Told as ended. */
        ENDED
    }

    private final long id;
    private final AgentModel agent;
    private final CallContext context;
    private final List<String> variables;
    private Step step = Step.BEGUN;

    CallModel(long id, AgentModel agent, CallContext context) {
        this.id = id;
        this.agent = agent;
        this.context = context;
        this.variables = new ArrayList<>(context.variables());
    }

    /** ConnectionCallID. */
    public long id() {
        return id;
    }

    /** The agent the call was routed to. */
    public AgentModel agent() {
        return agent;
    }

    /** What the call brought along. */
    public CallContext context() {
        return context;
    }

    /** Call variables 1 to 10 as they are now, empty text for none. */
    public List<String> variables() {
        return Collections.unmodifiableList(variables);
    }

    /** How far it has come. */
    public Step step() {
        return step;
    }

    void become(Step next) {
        step = next;
    }

    void setVariable(int number, String value) {
        variables.set(number - 1, value);
    }
}
