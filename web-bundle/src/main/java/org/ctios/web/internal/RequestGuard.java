package org.ctios.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of the page from forged ones. A browser adds the login to every request to the container, also to those
 * that another site's page makes it send; so whatever changes something must come from this origin and carry a token that
 * only this page can read.
 */
final class RequestGuard {
    /** Header with the token. */
    static final String HEADER = "X-CTIOS-Token";

    private static final String ATTRIBUTE = RequestGuard.class.getName();
    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** The token of the browser's session, made at the first call. */
    String token(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        synchronized (this) {
            Object known = session.getAttribute(ATTRIBUTE);
            if (known != null) {
                return known.toString();
            }
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            session.setAttribute(ATTRIBUTE, token);
            return token;
        }
    }

    /**
     * Lets a request pass.
     *
     * @throws ApiFailure when it comes from elsewhere or has no valid token
     */
    void check(HttpServletRequest request) {
        if (!isSameOrigin(request)) {
            throw ApiFailure.forbidden("The request comes from another site and was not executed.");
        }
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (expected == null || !equal(expected.toString(), request.getHeader(HEADER))) {
            throw ApiFailure.forbidden("The request has no valid token and was not executed. Reload the page.");
        }
    }

    /** By what the browser says of it; behind a proxy the addresses may differ. */
    private static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null
                || (host != null && origin.replaceFirst("^https?://", "").equals(host));
    }

    private static boolean equal(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
