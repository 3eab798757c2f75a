package org.ctios.examples.demo;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.ctios.event.CtiOsEvent;

/** Logs what happens in the session {@code demo} to the logger {@code ctios.demo}. */
public final class DemoRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("ctios:demo?events=connection,agent,call")
                .routeId("ctios-demo")
                .filter(header("CamelCtiosEvent").isNotEqualTo("OnHeartbeat"))
                .transform()
                .body(CtiOsEvent.class, EventLine::of)
                .log(LoggingLevel.INFO, "ctios.demo", "${body}");
    }
}
