package org.ctios.management.internal.jmx;

import java.time.Duration;
import java.time.Instant;
import org.ctios.session.SessionCertificate;

/** A certificate that TLS depends on. */
public final class CertificateData {
    private static final long SECONDS_PER_DAY = 86_400;

    private final String role;
    private final String subject;
    private final String notAfter;
    private final long daysLeft;

    CertificateData(SessionCertificate of) {
        this.role = of.role().name();
        this.subject = of.subject();
        this.notAfter = of.notAfter().toString();
        this.daysLeft =
                Math.floorDiv(Duration.between(Instant.now(), of.notAfter()).toSeconds(), SECONDS_PER_DAY);
    }

    /** OWN, TRUSTED or SERVER. */
    public String getRole() {
        return role;
    }

    /** Whom it is made out to. */
    public String getSubject() {
        return subject;
    }

    /** When it expires. */
    public String getNotAfter() {
        return notAfter;
    }

    /** Whole days until then, negative when it has expired. */
    public long getDaysLeft() {
        return daysLeft;
    }
}
