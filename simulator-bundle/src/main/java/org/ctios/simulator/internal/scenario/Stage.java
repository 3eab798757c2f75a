package org.ctios.simulator.internal.scenario;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.jspecify.annotations.Nullable;

/** What the statements of a scenario that is being played share. On the scenario's thread only. */
final class Stage {
    private final DuplexedPair pair;
    private final Inbox inbox;
    private final String nobody;
    private final Variables variables = new Variables();
    private final Map<Side, Arrival> last = new EnumMap<>(Side.class);
    private final Map<Side, Long> invokeIds = new EnumMap<>(Side.class);
    private final Map<String, SimulatedCall> calls = new HashMap<>();

    /**
     * An empty one.
     *
     * @param nobody what to say where nobody has connected
     */
    Stage(DuplexedPair pair, Inbox inbox, String nobody) {
        this.pair = pair;
        this.inbox = inbox;
        this.nobody = nobody;
    }

    DuplexedPair pair() {
        return pair;
    }

    Inbox inbox() {
        return inbox;
    }

    Variables variables() {
        return variables;
    }

    /** The arrival on a side that was met last. */
    Arrival last(Side side) {
        Arrival arrival = last.get(side);
        if (arrival == null) {
            throw new IllegalStateException("side " + side + " has no client yet; expect something of it before");
        }
        return arrival;
    }

    void met(Arrival arrival, @Nullable Message message) {
        last.put(arrival.client().side(), arrival);
        if (message != null && message.wireType(Fields.INVOKE_ID) != null) {
            invokeIds.put(arrival.client().side(), message.uint(Fields.INVOKE_ID));
        }
    }

    /** InvokeID of the request that was met last on a side. */
    long invokeId(Side side) {
        return invokeIds.getOrDefault(side, 0L);
    }

    /** That something did not come in time, with what came instead, or with where nobody has connected to. */
    StepFailedException missing(String what, Side side, Limit limit) {
        String missed = "no " + what + " came at side " + side + " within ";
        if (inbox.isSomebodyThere()) {
            return new StepFailedException(
                    missed + Limit.text(limit.time()) + "; what came: " + Arrival.list(inbox.rest(side)));
        }
        return new StepFailedException(missed + Limit.text(limit.forSomebody(inbox.patience())) + ": " + nobody);
    }

    void name(String name, SimulatedCall call) {
        calls.put(name, call);
    }

    SimulatedCall call(String name) {
        SimulatedCall call = calls.get(name);
        if (call == null) {
            throw new IllegalStateException(
                    "there is no call " + name + "; begin it with: call " + name + " begin AGENT");
        }
        return call;
    }
}
