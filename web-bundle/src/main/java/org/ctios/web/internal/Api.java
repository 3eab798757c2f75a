package org.ctios.web.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The JSON that the page lives on, below {@code /system/console/ctios/api/}. The first step of a path is the version: what
 * a version answers only grows. docs/web-console.md lists all of it. Parameters are those of the query or of a form;
 * whatever is no GET changes something and has to pass the {@link RequestGuard}. A failure is an object with {@code error}.
 */
final class Api {
    private static final JsonFactory JSON = new JsonFactory();

    private final RequestGuard guard = new RequestGuard();
    private final Map<String, Route> reads;
    private final Map<String, Route> orders;

    /** Writes the fields of the answer's object. */
    interface Route {
        void answer(HttpServletRequest request, JsonGenerator json) throws IOException;
    }

    Api(SessionRegistry sessions, EventHub hub, Clock clock) {
        Overview overview = new Overview(sessions, hub, clock);
        Details details = new Details(sessions, hub, clock);
        LiveEvents live = new LiveEvents(sessions, hub.watches());
        Orders toSessions = new Orders(sessions);
        reads = Map.of(
                "v1/self", this::self,
                "v1/sessions", overview::list,
                "v1/session", details::show,
                "v1/watch", live::next);
        orders = Map.of(
                "v1/watch", live::open,
                "v1/unwatch", live::close,
                "v1/connect", toSessions::connect,
                "v1/disconnect", toSessions::disconnect,
                "v1/switch-side", toSessions::switchSide);
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringWriter text = new StringWriter();
        int status = HttpServletResponse.SC_OK;
        try {
            write(text, route(path, request), request);
        } catch (ApiFailure e) {
            status = e.status();
            text = failure(e);
        } catch (IllegalArgumentException e) {
            // A choice of events, a filter or a number that cannot be read: its message says what is wrong.
            status = HttpServletResponse.SC_BAD_REQUEST;
            text = failure(e);
        }
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text.toString());
    }

    private Route route(String path, HttpServletRequest request) {
        boolean reading = request.getMethod().equals("GET");
        if (!reading) {
            guard.check(request);
        }
        Route route = (reading ? reads : orders).get(path);
        if (route == null) {
            throw reads.containsKey(path) || orders.containsKey(path)
                    ? ApiFailure.notAllowed(path + " is not to be had by " + request.getMethod() + ".")
                    : ApiFailure.notFound("There is no " + path + ".");
        }
        return route;
    }

    private void self(HttpServletRequest request, JsonGenerator json) throws IOException {
        String user = request.getRemoteUser();
        json.writeStringField("user", user == null ? "" : user);
        json.writeStringField("token", guard.token(request));
    }

    private static void write(StringWriter text, Route route, HttpServletRequest request) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            route.answer(request, json);
            json.writeEndObject();
        }
    }

    private static StringWriter failure(RuntimeException failure) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("error", String.valueOf(failure.getMessage()));
            json.writeEndObject();
        }
        return text;
    }
}
