package org.ctios.examples.screenpop;

import java.util.Map;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.ctios.session.RequestFailedException;

/** A call rings, the caller is looked up, and the call carries the caller's name. */
public final class ScreenPopRoutes extends RouteBuilder {
    static final String LOG = "ctios.example.screen-pop";

    /** What the component's option concurrentConsumers takes. */
    private static final int MOST_LOOKUPS = 1024;

    private final String session;
    private final int lookups;
    private final Crm crm;

    /**
     * Routes for one session.
     *
     * @param session name of the session
     * @param lookups how many callers may be looked up at the same time
     * @param crm where they are looked up
     * @throws IllegalArgumentException for a number of lookups that cannot be
     */
    public ScreenPopRoutes(String session, int lookups, Crm crm) {
        if (lookups < 1 || lookups > MOST_LOOKUPS) {
            throw new IllegalArgumentException(
                    "lookups = " + lookups + " is out of range. Write a whole number from 1 to " + MOST_LOOKUPS);
        }
        this.session = session;
        this.lookups = lookups;
        this.crm = crm;
    }

    @Override
    public void configure() {
        // Most often the caller gave up in the meantime.
        onException(RequestFailedException.class)
                .handled(true)
                .log(LoggingLevel.INFO, LOG, "${header.CamelCtiosUniqueObjectId}: ${exception.message}");

        from("ctios:" + session + "?events=OnCallDelivered&ordering=call&concurrentConsumers=" + lookups)
                .routeId("screen-pop")
                .filter(header("CamelCtiosAni").isNotNull())
                .bean(crm)
                .filter()
                .body(Map.class, data -> !data.isEmpty())
                .to("ctios:" + session + "?operation=setCallData&inFailover=wait&failoverTimeout=20s")
                .log(LoggingLevel.INFO, LOG, "${header.CamelCtiosAni} is ${body[CallVariable1]}: call variable 1 set");
    }
}
