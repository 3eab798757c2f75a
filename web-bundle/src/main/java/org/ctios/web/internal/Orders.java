package org.ctios.web.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator tells a session to do. Each order is logged with the name of who gave it. */
final class Orders {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    /** Any other ends no failover where {@code compatibility} says {@code forcedDisconnect}; the page has asked before. */
    private static final Arguments FORCED =
            Arguments.builder().set("ForcedDisconnect", 1).build();

    private final SessionRegistry sessions;

    Orders(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    void connect(HttpServletRequest request, JsonGenerator json) throws IOException {
        order("connect", Orders::connect, request, json);
    }

    /** A session that gave up is still the one of the earlier connect, and refuses another one until that has ended. */
    private static CilError connect(CtiOsSession session) {
        if (session.state() == SessionState.GAVE_UP) {
            session.disconnect(FORCED);
        }
        return session.connect();
    }

    void disconnect(HttpServletRequest request, JsonGenerator json) throws IOException {
        order("disconnect", session -> session.disconnect(FORCED), request, json);
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
