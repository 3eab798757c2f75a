package org.ctios.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets the metrics over HTTP. */
class MetricsServletTest {
    private static final Gate GATE = (user, password) -> !password.equals("s3cret:with colon")
            ? Gate.Verdict.UNKNOWN
            : user.equals("prometheus") ? Gate.Verdict.ADMITTED : Gate.Verdict.NOT_ALLOWED;

    private final Map<String, Object> answered = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private void get(@Nullable Gate gate, @Nullable String authorization) throws Exception {
        InvocationHandler request = (proxy, method, arguments) ->
                method.getName().equals("getHeader") && arguments[0].equals("Authorization") ? authorization : null;
        InvocationHandler response = (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "sendError" -> answered.put("status", arguments[0]);
                case "setHeader" -> answered.put((String) arguments[0], arguments[1]);
                case "setContentType" -> answered.put("Content-Type", arguments[0]);
                case "getOutputStream" -> {
                    return stream();
                }
                default -> throw new AssertionError(method);
            }
            return null;
        };
        new MetricsServlet(() -> "ctios_calls 1\n", gate)
                .doGet(proxy(HttpServletRequest.class, request), proxy(HttpServletResponse.class, response));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                body.write(value);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new AssertionError("not asynchronous");
            }
        };
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"prometheus:s3cret:with colon,", "looker:s3cret:with colon,403", "prometheus:wrong,401", "nobody,401"})
    void onlyAKnownUserWithTheRoleIsAdmitted(String pair, @Nullable Integer status) throws Exception {
        get(GATE, basic(pair));
        assertThat(answered.get("status")).isEqualTo(status);
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo(status == null ? "ctios_calls 1\n" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic ?", "", "Basic"})
    void whoSaysNothingUsableIsAskedForAName(String authorization) throws Exception {
        get(GATE, authorization);
        assertThat(answered).containsEntry("status", 401);
        assertThat((String) answered.get("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(body.size()).isZero();
    }

    @Test
    void withoutAGateEverybodyIsAdmitted() throws Exception {
        get(null, null);
        assertThat(answered).containsEntry("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("ctios_calls 1\n");
    }
}
