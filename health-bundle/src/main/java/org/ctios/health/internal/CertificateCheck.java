package org.ctios.health.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.felix.hc.api.Result;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionCertificate;

/** Does a certificate end soon? */
final class CertificateCheck implements SessionCheck {
    @Override
    public String topic() {
        return "certificates";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        return session.certificates().stream()
                .min(Comparator.comparing(SessionCertificate::notAfter))
                .map(first -> judge(first, limits, now))
                .orElseGet(() -> SessionCheck.ok("no TLS, or not connected yet"));
    }

    private static Result judge(SessionCertificate first, Limits limits, Instant now) {
        String whose = whose(first) + ", " + first.subject() + ",";
        if (!first.notAfter().isAfter(now)) {
            return SessionCheck.critical(whose + " expired at " + first.notAfter() + ". Have it renewed");
        }
        boolean soon = first.notAfter().isBefore(now.plus(Duration.ofDays(limits.certificateDays())));
        return soon
                ? SessionCheck.warn(whose + " expires at " + first.notAfter() + ". Have it renewed")
                : SessionCheck.ok(whose + " is the first to expire, at " + first.notAfter());
    }

    private static String whose(SessionCertificate certificate) {
        return switch (certificate.role()) {
            case OWN -> "the session's own certificate (tls.keyStore)";
            case TRUSTED -> "a trusted certificate (tls.trustStore)";
            case SERVER -> "the certificate of the CTI Server";
        };
    }
}
