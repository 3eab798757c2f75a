package org.ctios.session.internal.transport;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a socket, in words for people. */
final class Reasons {
    private Reasons() {}

    static String of(@Nullable Throwable cause) {
        if (cause instanceof ConnectTimeoutException) {
            return "no TCP connection in time";
        }
        if (cause instanceof ConnectException) {
            return "connection refused";
        }
        String message = cause == null ? null : cause.getMessage();
        return message == null ? "connection lost" : message;
    }
}
