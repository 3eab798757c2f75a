package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallSnapshot;
import org.ctios.session.internal.model.History.Mode;

/** The model of a session, and those of listeners who hear only what it tells: one from the start, others come later. */
final class Audience {
    final ObjectModel model = new ObjectModel();
    private final ObjectModel listener = new ObjectModel();
    private final List<ObjectModel> late = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private final Mode mode;
    private final Trace trace;

    Audience(Mode mode, Trace trace) {
        this.mode = mode;
        this.trace = trace;
    }

    /** A listener comes that is told first what is known. */
    void join() {
        ObjectModel next = new ObjectModel();
        for (Message message : model.retold(Wire.VERSION)) {
            trace.add("retold", message);
            next.apply(message, -1, Wire.TIME);
        }
        assertThat(toldOf(next)).as("what was told first").isEqualTo(toldOf(model));
        assertThat(agents(next)).isEqualTo(agents(model));
        late.add(next);
    }

    /** An event comes from the wire. */
    void receive(Message message) {
        trace.add("event", message);
        if (model.apply(message, -1, Wire.TIME) != Verdict.REPEATED) {
            hear(message);
        }
        model.takeFollowing().forEach(this::hearFoundOut);
    }

    /** An event that was found out is told. */
    void hearFoundOut(Message message) {
        trace.add("told", message);
        if (message.typeNumber() == MessageTypes.END_CALL_EVENT) {
            CallSnapshot call = listener.call(Wire.PERIPHERAL, message.uint(Fields.CONNECTION_CALL_ID));
            assertThat(call).as("call that ends: " + message).isNotNull();
            assertThat(call.connection(message.text(Fields.CONNECTION_DEVICE_ID, "")))
                    .isNotNull();
        }
        hear(message);
    }

    private void hear(Message message) {
        String name = message.has(Fields.CONNECTION_CALL_ID)
                ? message.uint(Fields.CONNECTION_CALL_ID) + " " + message.text(Fields.CONNECTION_DEVICE_ID)
                : "";
        if (message.typeNumber() == MessageTypes.BEGIN_CALL_EVENT) {
            assertThat(begun.add(name)).as("first BEGIN_CALL of " + name).isTrue();
        } else if (message.typeNumber() == MessageTypes.END_CALL_EVENT) {
            begun.remove(name);
        }
        listener.apply(message, -1, Wire.TIME);
        late.forEach(each -> each.apply(message, -1, Wire.TIME));
    }

    /** Whether all listeners know what the session knows. */
    void assertAgreed() {
        assertThat(calls(listener)).as("what a listener knows").isEqualTo(calls());
        late.forEach(this::assertSame);
    }

    /**
     * What a late listener knows some time later. A call that nobody is in may be over for it, or begin with a change. Of parties
     * whom an agent's session was told without their state it was told nothing.
     */
    private void assertSame(ObjectModel heard) {
        boolean agent = mode == Mode.AGENT;
        assertThat(agent ? withoutUnknown(inProgress(heard)) : inProgress(heard))
                .as("what a late listener knows")
                .isEqualTo(agent ? withoutUnknown(inProgress(model)) : inProgress(model));
        assertThat(agents(heard)).isEqualTo(agents(model));
    }

    /** The calls that the session knows. */
    Map<Long, String> calls() {
        return calls(model);
    }

    private static Map<String, String> agents(ObjectModel model) {
        return model.agents().stream()
                .collect(Collectors.toMap(
                        agent -> agent.uniqueObjectId(),
                        agent -> agent.state() + " " + agent.reasonCode() + " " + agent.extension() + " "
                                + agent.instrument() + " " + agent.skillGroups()));
    }

    /** What can be told: of a connection that no event gave a state yet, nothing can. */
    private static Map<Long, String> toldOf(ObjectModel model) {
        return withoutThoseThatAllLeft(withoutUnknown(calls(model)));
    }

    private static Map<Long, String> withoutUnknown(Map<Long, String> calls) {
        calls.replaceAll((id, text) -> text.replaceAll("\\w+=LCS_NONE(, )?", "").replace(", }", "}"));
        return calls;
    }

    /** Those only wait for their end, which need not be told to who never heard of them. */
    private static Map<Long, String> withoutThoseThatAllLeft(Map<Long, String> calls) {
        calls.values().removeIf(text -> text.endsWith("{}"));
        return calls;
    }

    /** The calls that somebody is in. */
    private static Map<Long, String> inProgress(ObjectModel model) {
        Map<Long, String> calls = calls(model);
        calls.values()
                .removeIf(text -> text.substring(text.lastIndexOf('{')).matches("\\{(\\w+=LCS_(FAIL|NONE)(, )?)*}"));
        return calls;
    }

    private static Map<Long, String> calls(ObjectModel model) {
        return model.calls().stream()
                .collect(Collectors.toMap(
                        CallSnapshot::connectionCallId, ReferenceCall::text, (a, b) -> a, TreeMap::new));
    }
}
