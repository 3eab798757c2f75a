package org.ctios.web.internal;

import javax.servlet.http.HttpServletResponse;

/** A request that cannot be answered; the message says why and what would help. */
final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    private ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    static ApiFailure badRequest(String message) {
        return new ApiFailure(HttpServletResponse.SC_BAD_REQUEST, message);
    }

    static ApiFailure forbidden(String message) {
        return new ApiFailure(HttpServletResponse.SC_FORBIDDEN, message);
    }

    static ApiFailure notFound(String message) {
        return new ApiFailure(HttpServletResponse.SC_NOT_FOUND, message);
    }

    static ApiFailure notAllowed(String message) {
        return new ApiFailure(HttpServletResponse.SC_METHOD_NOT_ALLOWED, message);
    }

    static ApiFailure conflict(String message) {
        return new ApiFailure(HttpServletResponse.SC_CONFLICT, message);
    }

    static ApiFailure busy(String message) {
        return new ApiFailure(HttpServletResponse.SC_SERVICE_UNAVAILABLE, message);
    }

    /** The HTTP status. */
    int status() {
        return status;
    }
}
