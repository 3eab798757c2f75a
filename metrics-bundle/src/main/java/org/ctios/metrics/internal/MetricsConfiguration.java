package org.ctios.metrics.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the metrics are and who may read them, for {@code etc/org.ctios.metrics.cfg} and consoles. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/metrics", name = "%form", description = "%form.description")
@interface MetricsConfiguration {
    /** Path. */
    @AttributeDefinition(name = "%path", description = "%path.description")
    String path() default "/ctios/metrics";

    /** Role. */
    @AttributeDefinition(name = "%role", required = false, description = "%role.description")
    String role() default "viewer";

    /** Realm. */
    @AttributeDefinition(name = "%realm", description = "%realm.description")
    String realm() default "karaf";
}
