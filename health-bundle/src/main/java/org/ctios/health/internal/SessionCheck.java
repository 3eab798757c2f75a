package org.ctios.health.internal;

import java.time.Instant;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.ctios.session.CtiOsSession;

/** One question about the health of a session. Answering it is quick, disturbs nothing, and says what to do. */
interface SessionCheck {
    /** What it is about, in a word or two; name and tag. */
    String topic();

    /** The answer at one moment. */
    Result of(CtiOsSession session, Limits limits, Instant now);

    /** All is well. */
    static Result ok(String message) {
        return new Result(Status.OK, message);
    }

    /** Somebody should see to it in the hours to come. */
    static Result warn(String message) {
        return new Result(Status.WARN, message);
    }

    /** It does not work, and may well do so in a moment. */
    static Result later(String message) {
        return new Result(Status.TEMPORARILY_UNAVAILABLE, message);
    }

    /** It does not work. */
    static Result critical(String message) {
        return new Result(Status.CRITICAL, message);
    }
}
