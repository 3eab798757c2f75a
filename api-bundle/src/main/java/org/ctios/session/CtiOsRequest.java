package org.ctios.session;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a session is asked to do. Immutable, and may be used again: each use is a request of its own. What the
 * keywords mean is told by {@link Operation#keywords}; whether they fit is checked when the request is made of the
 * session.
 */
public final class CtiOsRequest {
    /** How long an answer may take: a switch may need 10 to 15 s for call control. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private final Operation operation;
    private final Arguments arguments;
    private final Duration timeout;
    private final InFailover inFailover;

    private CtiOsRequest(Builder builder) {
        this.operation = builder.operation;
        this.arguments = builder.arguments.build();
        this.timeout = builder.timeout;
        this.inFailover = builder.inFailover;
    }

    /** Starts a request. */
    public static Builder of(Operation operation) {
        return new Builder(operation);
    }

    /** A request without arguments beyond what the session knows itself. */
    public static CtiOsRequest plain(Operation operation) {
        return of(operation).build();
    }

    /** Log the session's agent in, with the configured password. */
    public static CtiOsRequest login() {
        return plain(Operation.LOGIN);
    }

    /** Log the session's agent out for a reason; Unified CCE wants the agent to be not ready before. */
    public static CtiOsRequest logout(int reasonCode) {
        return of(Operation.LOGOUT).with("EventReasonCode", reasonCode).build();
    }

    /** Change the state of the session's agent. */
    public static CtiOsRequest setAgentState(AgentState state) {
        return of(Operation.SET_AGENT_STATE).with("AgentState", state.number()).build();
    }

    /** Make the session's agent not ready for a reason. */
    public static CtiOsRequest notReady(int reasonCode) {
        return of(Operation.SET_AGENT_STATE)
                .with("AgentState", AgentState.NOT_READY.number())
                .with("EventReasonCode", reasonCode)
                .build();
    }

    /** Make a call from a device. */
    public static CtiOsRequest makeCall(String agentInstrument, String dialedNumber) {
        return of(Operation.MAKE_CALL)
                .with("AgentInstrument", agentInstrument)
                .with("DialedNumber", dialedNumber)
                .build();
    }

    /**
     * Something about a call that needs no more than the call: answer, hold, retrieve, clear, alternate, transfer ...
     *
     * @param uniqueObjectId name of the call at a device, as its events carry it
     */
    public static CtiOsRequest onCall(Operation operation, String uniqueObjectId) {
        return of(operation).with("UniqueObjectID", uniqueObjectId).build();
    }

    /** Answer a call. */
    public static CtiOsRequest answer(String uniqueObjectId) {
        return onCall(Operation.ANSWER, uniqueObjectId);
    }

    /** Hang up. */
    public static CtiOsRequest clearConnection(String uniqueObjectId) {
        return onCall(Operation.CLEAR_CONNECTION, uniqueObjectId);
    }

    /** Change some data of a call and leave the rest as it is. */
    public static CtiOsRequest setCallData(String uniqueObjectId, Map<String, String> data) {
        Builder builder = of(Operation.SET_CALL_DATA)
                .with("UniqueObjectID", uniqueObjectId)
                .with("KeepOthers", true);
        data.forEach(builder::with);
        return builder.build();
    }

    /** What is asked for. */
    public Operation operation() {
        return operation;
    }

    /** The keywords. */
    public Arguments arguments() {
        return arguments;
    }

    /** How long the answer may take, from the moment of sending. */
    public Duration timeout() {
        return timeout;
    }

    /** What is to be done while the session has no connection. */
    public InFailover inFailover() {
        return inFailover;
    }

    /** The request with its keywords; secrets are masked. */
    @Override
    public String toString() {
        return operation.word() + arguments;
    }

    /** Collects a request. Not thread-safe. */
    public static final class Builder {
        private final Operation operation;
        private final Arguments.Builder arguments = Arguments.builder();
        private Duration timeout = DEFAULT_TIMEOUT;
        private InFailover inFailover = InFailover.REFUSE;

        private Builder(Operation operation) {
            this.operation = operation;
        }

        /**
         * Sets a keyword; a null value is left out.
         *
         * @throws IllegalArgumentException for a value that {@link Arguments} cannot hold
         */
        public Builder with(String keyword, @Nullable Object value) {
            arguments.set(keyword, value);
            return this;
        }

        /** Sets all these keywords. */
        public Builder with(Arguments more) {
            more.keys().forEach(key -> arguments.set(key, more.getValue(key)));
            return this;
        }

        /** Says what is to be done while the session has no connection; {@link InFailover#REFUSE} when left out. */
        public Builder inFailover(InFailover policy) {
            inFailover = policy;
            return this;
        }

        /** Sets how long the answer may take, more than zero and at most an hour. */
        public Builder timeout(Duration limit) {
            if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST_TIMEOUT) > 0) {
                throw new IllegalArgumentException("a request waits more than 0 s and at most 1 h, not " + limit);
            }
            timeout = limit;
            return this;
        }

        /** The finished request. */
        public CtiOsRequest build() {
            return new CtiOsRequest(this);
        }
    }
}
