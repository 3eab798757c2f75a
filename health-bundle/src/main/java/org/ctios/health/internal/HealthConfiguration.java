package org.ctios.health.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of the health checks, for {@code etc/org.ctios.health.cfg} and consoles. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/health", name = "%form", description = "%form.description")
@interface HealthConfiguration {
    /** Grace. */
    @AttributeDefinition(
            name = "%connected.grace",
            min = "0",
            max = "86400",
            description = "%connected.grace.description")
    int connected_grace() default 30;

    /** Failovers. */
    @AttributeDefinition(name = "%failover.count", min = "1", max = "200", description = "%failover.count.description")
    int failover_count() default 3;

    /** Window. */
    @AttributeDefinition(
            name = "%failover.minutes",
            min = "1",
            max = "10080",
            description = "%failover.minutes.description")
    int failover_minutes() default 10;

    /** Queue. */
    @AttributeDefinition(name = "%queue.percent", min = "1", max = "100", description = "%queue.percent.description")
    int queue_percent() default 80;

    /** Certificates. */
    @AttributeDefinition(
            name = "%certificate.days",
            min = "1",
            max = "3650",
            description = "%certificate.days.description")
    int certificate_days() default 30;
}
