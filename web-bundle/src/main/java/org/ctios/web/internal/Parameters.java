package org.ctios.web.internal;

import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads parameters of requests. */
final class Parameters {
    private Parameters() {}

    /**
     * One that must be there.
     *
     * @throws ApiFailure when it is not
     */
    static String required(HttpServletRequest request, String name) {
        String value = optional(request, name);
        if (value == null) {
            throw ApiFailure.badRequest("The parameter " + name + " is missing.");
        }
        return value;
    }

    /** One that may be there; null when it is not, or is blank. */
    static @Nullable String optional(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * A number of 0 or more.
     *
     * @throws ApiFailure when it is none
     */
    static long number(HttpServletRequest request, String name, long otherwise) {
        String value = optional(request, name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw ApiFailure.badRequest("The parameter " + name + " is a number of 0 or more, not '" + value + "'.");
    }
}
