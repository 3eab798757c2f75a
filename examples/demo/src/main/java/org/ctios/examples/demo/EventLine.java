package org.ctios.examples.demo;

import java.util.ArrayList;
import java.util.List;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * An event as one line for people, such as {@code #42 A OnCallDelivered call.5000.1234.2001 ANI 5551234 -> 2001
 * ALERTING}.
 */
final class EventLine {
    private final List<String> words = new ArrayList<>();

    private EventLine() {}

    static String of(CtiOsEvent event) {
        EventLine line = new EventLine();
        line.add("#" + event.origin().sequence());
        line.add(event.origin().side());
        line.add(event.name());
        if (event instanceof CallEvent call) {
            line.call(call);
        } else if (event instanceof AgentEvent agent) {
            line.agent(agent);
        } else {
            line.connection(event);
        }
        return String.join(" ", line.words);
    }

    private void call(CallEvent call) {
        add(call.uniqueObjectId());
        add("ANI ", call.ani());
        add("-> ", firstKnown(call.connectionDeviceId(), call.dnis(), call.dialedNumber()));
        CallStatus status = call.callStatus();
        if (status != null && status != CallStatus.LCS_NONE) {
            add(status.name().substring("LCS_".length()));
        }
    }

    private void agent(AgentEvent agent) {
        add(agent.uniqueObjectId());
        add(agent.agentState());
        if (agent.eventReasonCode() > 0) {
            add("reason " + agent.eventReasonCode());
        }
    }

    private void connection(CtiOsEvent event) {
        if (event instanceof OnConnection up) {
            add(up.currentServer());
        } else if (event instanceof OnConnectionFailure lost) {
            add(lost.failedServer());
            add(lost.reasonCode());
            add("- ", lost.reason());
        } else if (event instanceof OnConnectionRejected refused) {
            add("- ", refused.reason());
        } else if (event instanceof OnCTIOSFailure failure) {
            add("- ", failure.errorMessage());
        } else if (event instanceof OnSetAgentMode mode) {
            add("agent." + mode.peripheralId() + "." + mode.agentId());
        }
    }

    private void add(@Nullable Object word) {
        add("", word);
    }

    private void add(String before, @Nullable Object word) {
        if (word != null) {
            words.add(before + word);
        }
    }

    private static @Nullable String firstKnown(@Nullable String... numbers) {
        for (String number : numbers) {
            if (number != null && !number.isEmpty()) {
                return number;
            }
        }
        return null;
    }
}
