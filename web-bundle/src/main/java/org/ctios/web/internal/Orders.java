package org.ctios.web.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator tells a session to do. Each order is logged with the name of who gave it. */
final class Orders {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final SessionRegistry sessions;

    Orders(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    void connect(HttpServletRequest request, JsonGenerator json) throws IOException {
        order("connect", CtiOsSession::connect, request, json);
    }

    void disconnect(HttpServletRequest request, JsonGenerator json) throws IOException {
        order("disconnect", CtiOsSession::disconnect, request, json);
    }

    void switchSide(HttpServletRequest request, JsonGenerator json) throws IOException {
        order("switch side", CtiOsSession::switchSide, request, json);
    }

    private void order(
            String what, Function<CtiOsSession, CilError> order, HttpServletRequest request, JsonGenerator json)
            throws IOException {
        CtiOsSession session =
                sessions.get(Parameters.required(request, "name")).session();
        CilError result = order.apply(session);
        LOG.info(
                "Session {}: {} by {} from the web console: {}", session.name(), what, request.getRemoteUser(), result);
        if (!result.isOk()) {
            throw ApiFailure.conflict("Session " + session.name() + " did not " + what + ": " + result.meaning() + " ("
                    + result + "), while it is " + session.state() + ".");
        }
        json.writeStringField("result", result.name());
    }
}
