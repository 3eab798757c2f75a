package org.ctios.examples.screenpop;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of {@code etc/org.ctios.examples.screenpop.cfg}. An edit restarts the route. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/screenpop", name = "%form", description = "%form.description")
public @interface ScreenPopSettings {
    /** Session. */
    @AttributeDefinition(name = "%session", description = "%session.description")
    String session() default "demo";

    /** URL. */
    @AttributeDefinition(name = "%url", description = "%url.description")
    String url();

    /** Time-out. */
    @AttributeDefinition(name = "%timeout", description = "%timeout.description")
    long timeout() default 1000;

    /** Pause. */
    @AttributeDefinition(name = "%pause", description = "%pause.description")
    long pause() default 10_000;

    /** Lookups. */
    @AttributeDefinition(name = "%lookups", description = "%lookups.description")
    int lookups() default 8;
}
