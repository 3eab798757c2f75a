package org.ctios.metrics.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Answers GET with the metrics, to whom the gate admits. */
final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String BASIC = "Basic ";

    private final transient Supplier<String> metrics;
    private final transient @Nullable Gate gate;

    /**
     * A servlet.
     *
     * @param metrics the text, made anew for each request
     * @param gate null to admit everybody
     */
    MetricsServlet(Supplier<String> metrics, @Nullable Gate gate) {
        this.metrics = metrics;
        this.gate = gate;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (verdict(request.getHeader("Authorization"))) {
            case ADMITTED -> {
                response.setContentType(Exposition.CONTENT_TYPE);
                response.setHeader("Cache-Control", "no-store");
                response.getOutputStream().write(metrics.get().getBytes(StandardCharsets.UTF_8));
            }
            case NOT_ALLOWED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case UNKNOWN -> {
                response.setHeader("WWW-Authenticate", "Basic realm=\"karaf\", charset=\"UTF-8\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    private Gate.Verdict verdict(@Nullable String header) {
        Gate asked = gate;
        if (asked == null) {
            return Gate.Verdict.ADMITTED;
        }
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Gate.Verdict.UNKNOWN;
        }
        String pair;
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            pair = new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Gate.Verdict.UNKNOWN;
        }
        int colon = pair.indexOf(':');
        return colon < 0 ? Gate.Verdict.UNKNOWN : asked.judge(pair.substring(0, colon), pair.substring(colon + 1));
    }
}
