package org.ctios.itests.faults;

import java.util.function.Predicate;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageTypes;

/**
 * A message filter that edits give a session in monitor mode, and by hand what passes it: the session's own reading of the
 * text is what is tried. What a server tells of its parts passes them all.
 */
enum Filter {
    /** No filter. */
    EVERYTHING("", event -> true),
    /** No events of calls: the servers are not asked for them. */
    AGENT_STATES("MessageID=30", event -> event.type() == MessageTypes.AGENT_STATE_EVENT),
    /** Some of these: the servers are asked for others. */
    SOME_STATES(
            "MessageID=30;AgentState=3,4",
            event -> event.type() == MessageTypes.AGENT_STATE_EVENT
                    && event.value(Fields.AGENT_STATE).matches("[34]")),
    /** No events of agents, and none of what happens in a call. */
    CALLS_COME_AND_GO("MessageID=23,eCallEndEvent", Fingerprint::mayBeRepeated),
    /** What the servers are asked for stays as it is. */
    SOME_AGENTS("AgentID=101*", event -> event.value(Fields.AGENT_ID).startsWith("101")),
    /** The same, by what the calls are about. */
    SOME_DEVICES(
            "ConnectionDeviceID=200*,201*", event -> event.connectionDevice().matches("20[01].*"));

    private final String text;
    private final Predicate<Fingerprint> passes;

    Filter(String text, Predicate<Fingerprint> passes) {
        this.text = text;
        this.passes = passes;
    }

    /** As a configuration says it. */
    String text() {
        return text;
    }

    boolean passes(Fingerprint event) {
        return event.type() == MessageTypes.SYSTEM_EVENT || passes.test(event);
    }
}
