package org.ctios.examples.screenpop;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of {@code etc/org.ctios.examples.screenpop.cfg}. An edit restarts the route. */
@ObjectClassDefinition(
        name = "CTI OS example: screen pop",
        description = "Writes the caller's name into call variable 1, the customer segment into call variable 2.")
public @interface ScreenPopSettings {
    /** Session. */
    @AttributeDefinition(name = "Session", description = "Name of the session whose calls are meant")
    String session() default "demo";

    /** URL. */
    @AttributeDefinition(
            name = "URL",
            description =
                    "Where callers are looked up; the number is put behind it. 404 is the answer for unknown ones")
    String url();

    /** Time-out. */
    @AttributeDefinition(name = "Time-out", description = "Milliseconds until a call goes on without an answer")
    long timeout() default 1000;

    /** Pause. */
    @AttributeDefinition(
            name = "Pause",
            description = "Milliseconds in which nothing is asked after an answer that did not come")
    long pause() default 10_000;

    /** Lookups. */
    @AttributeDefinition(name = "Lookups", description = "How many callers may be looked up at the same time")
    int lookups() default 8;
}
