package org.ctios.web.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventSelection;
import org.ctios.event.MessageFilter;
import org.ctios.session.Arguments;
import org.ctios.session.ServerSide;

/**
 * Events as they come. A browser opens a watch with its filter and then asks for what came. It asks again and again: the
 * console's servlet cannot leave a request open without holding a thread of the container for it.
 */
final class LiveEvents {
    /** Stands for a value that must not be shown. */
    static final String MASK = "***";

    private static final int MOST = 200;

    private final SessionRegistry sessions;
    private final Watches watches;

    LiveEvents(SessionRegistry sessions, Watches watches) {
        this.sessions = sessions;
        this.watches = watches;
    }

    void open(HttpServletRequest request, JsonGenerator json) throws IOException {
        String session =
                sessions.get(Parameters.required(request, "name")).session().name();
        String events = Parameters.optional(request, "events");
        String filter = Parameters.optional(request, "filter");
        Watch watch = watches.open(
                session,
                EventSelection.parse(events == null ? EventSelection.ALL : events),
                filter == null ? null : MessageFilter.parse(filter),
                System.nanoTime());
        json.writeStringField("id", watch.id());
    }

    void next(HttpServletRequest request, JsonGenerator json) throws IOException {
        Watch watch = watches.get(Parameters.required(request, "id"));
        Watch.Batch batch = watch.after(Parameters.number(request, "after", 0), MOST, System.nanoTime());
        json.writeNumberField("missed", batch.missed());
        json.writeBooleanField("more", batch.more());
        json.writeArrayFieldStart("events");
        for (Watch.Item item : batch.items()) {
            json.writeStartObject();
            json.writeNumberField("index", item.index());
            write(item.event(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void close(HttpServletRequest request, JsonGenerator json) throws IOException {
        watches.close(Parameters.required(request, "id"));
        json.writeBooleanField("closed", true);
    }

    private static void write(CtiOsEvent event, JsonGenerator json) throws IOException {
        ServerSide side = event.origin().side();
        json.writeStringField("event", event.name());
        json.writeStringField("family", event.id().family().word());
        json.writeNumberField("sequence", event.origin().sequence());
        json.writeStringField("time", event.origin().time().toString());
        json.writeStringField("side", side == null ? "" : side.name());
        json.writeBooleanField("resync", event.origin().resync());
        json.writeFieldName("arguments");
        arguments(event.arguments(), json);
    }

    private static void arguments(Arguments arguments, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 1; i <= arguments.numElements(); i++) {
            String key = String.valueOf(arguments.getElementKey(i));
            Object value = arguments.getElement(i);
            json.writeFieldName(key);
            if (Arguments.isSecret(key)) {
                json.writeString(MASK);
            } else if (value instanceof Arguments nested) {
                arguments(nested, json);
            } else {
                // Numbers too: JavaScript would round large ones.
                json.writeString(String.valueOf(value));
            }
        }
        json.writeEndObject();
    }
}
