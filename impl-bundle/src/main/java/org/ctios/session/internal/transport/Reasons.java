package org.ctios.session.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.ConnectException;
import javax.net.ssl.SSLException;
import org.ctios.session.internal.tls.TlsAttempt;
import org.jspecify.annotations.Nullable;

/** What went wrong with a connection, in words for people. */
final class Reasons {
    /** The server speaks TLS and the session does not. */
    static final String TLS_WANTED =
            "the server expects TLS on this port. Set tls.enabled = true, or write the port without TLS into endpoints";

    private static final String TLS_UNKNOWN =
            ". Does the server speak TLS on this port? If not, write its port with TLS into endpoints, or set tls.enabled = false";
    private static final int ALERT_HEAD = 2;
    private static final int ALERT = 0x15;
    private static final int TLS_MAJOR = 3;

    private Reasons() {}

    /** Why TCP did not come about, or ended. */
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

    /**
     * Why a connection ended.
     *
     * @param tls null without TLS
     * @param ready whether its handshake is done
     * @param heard whether the server said anything
     */
    static String of(Throwable cause, @Nullable TlsAttempt tls, boolean ready, boolean heard) {
        if (tls == null) {
            return of(cause);
        }
        SSLException failure = inTls(cause);
        if (failure instanceof NotSslRecordException) {
            return "what the server says is not TLS" + TLS_UNKNOWN;
        }
        if (failure instanceof SslHandshakeTimeoutException) {
            return "no TLS handshake in time" + TLS_UNKNOWN;
        }
        boolean explained = failure != null && (failure.getCause() != null || !isClosing(failure));
        if (explained) {
            return tls.explain(cause);
        }
        return heard ? of(cause) : closed(tls, ready, false);
    }

    /**
     * Why a connection ended that the server closed.
     *
     * @param ready whether frames could be exchanged
     * @param heard whether the server said anything
     */
    static String closed(@Nullable TlsAttempt tls, boolean ready, boolean heard) {
        if (heard) {
            return "the server closed the connection";
        }
        if (tls == null) {
            return "the server closed the connection without an answer. If it expects TLS on this port, set tls.enabled = true";
        }
        return ready
                ? tls.closedBehindHandshake()
                : "the server closed the connection during the TLS handshake" + TLS_UNKNOWN;
    }

    /** Whether the bytes are the alert of a server that speaks TLS; no frame begins like that. */
    static boolean isTlsAlert(ByteBuf bytes) {
        return bytes.readableBytes() >= ALERT_HEAD
                && bytes.getUnsignedByte(bytes.readerIndex()) == ALERT
                && bytes.getUnsignedByte(bytes.readerIndex() + 1) == TLS_MAJOR;
    }

    private static @Nullable SSLException inTls(Throwable of) {
        for (Throwable cause = of; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException failure) {
                return failure;
            }
        }
        return null;
    }

    /** Netty's word for a connection that was closed while it shook hands. */
    private static boolean isClosing(SSLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Connection closed");
    }
}
