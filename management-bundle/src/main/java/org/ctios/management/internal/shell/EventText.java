package org.ctios.management.internal.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.Arguments;

/** An event as a line for people or as JSON; passwords and the like ({@link Arguments#isSecret}) are left out of both. */
final class EventText {
    /** What tells most of an event, in this order. */
    private static final List<String> KEYWORDS = List.of(
            "UniqueObjectID",
            "AgentState",
            "EventReasonCode",
            "LocalConnectionState",
            "ANI",
            "DNIS",
            "DialedNumber",
            "CurrentServer",
            "FailedServer",
            "ReasonCode",
            "ErrorMessage",
            "FilterString");

    private EventText() {}

    static String line(CtiOsEvent event) {
        Arguments arguments = event.arguments();
        StringBuilder line = new StringBuilder(Moments.text(event.origin().time()))
                .append(" #")
                .append(event.origin().sequence())
                .append(
                        event.origin().side() == null
                                ? ""
                                : " " + event.origin().side())
                .append(' ')
                .append(event.name());
        for (String keyword : KEYWORDS) {
            if (arguments.isValid(keyword)) {
                line.append(' ')
                        .append(keyword)
                        .append('=')
                        .append(Visible.text(String.valueOf(arguments.getValueString(keyword))));
            }
        }
        return line.append(event.origin().resync() ? " (resync)" : "").toString();
    }

    static String json(CtiOsEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", event.name());
        json.put("sequence", event.origin().sequence());
        json.put("time", event.origin().time());
        if (event.origin().side() != null) {
            json.put("side", event.origin().side());
        }
        json.put("resync", event.origin().resync());
        json.put("arguments", event.arguments().withoutSecrets().asMap());
        return Json.text(json);
    }
}
