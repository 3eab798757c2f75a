package org.ctios.web.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** A request without a container, its session, and the answer to it. */
final class FakeRequest {
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final String method;
    private final Map<String, Object> session;
    private final StringWriter body = new StringWriter();
    private boolean hasSession;
    private int status = HttpServletResponse.SC_OK;

    /** A request of a browser whose session holds what the map holds. */
    FakeRequest(String method, Map<String, Object> session) {
        this.method = method;
        this.session = session;
        this.hasSession = !session.isEmpty();
    }

    FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeRequest parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    boolean hasSession() {
        return hasSession;
    }

    int status() {
        return status;
    }

    String body() {
        return body.toString();
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, call, arguments) -> switch (call.getName()) {
            case "getMethod" -> method;
            case "getRemoteUser" -> "operator";
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getParameter" -> parameters.get((String) arguments[0]);
            case "getSession" -> session((Boolean) arguments[0]);
            default -> throw new UnsupportedOperationException(call.getName());
        });
    }

    private Object session(boolean make) {
        hasSession |= make;
        return !hasSession
                ? null
                : proxy(HttpSession.class, (self, call, arguments) -> switch (call.getName()) {
                    case "getAttribute" -> session.get((String) arguments[0]);
                    case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (self, call, arguments) -> {
            switch (call.getName()) {
                case "setStatus" -> status = (Integer) arguments[0];
                case "getWriter" -> {
                    return new PrintWriter(body);
                }
                case "setContentType", "setCharacterEncoding" -> {}
                default -> throw new UnsupportedOperationException(call.getName());
            }
            return null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
