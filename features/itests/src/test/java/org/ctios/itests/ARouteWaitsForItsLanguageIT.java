package org.ctios.itests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** docs/routes.md, Routes in a bundle: Camel's parts come and go one by one. */
@ExtendWith(SharedKaraf.class)
class ARouteWaitsForItsLanguageIT {
    private static final String LANGUAGES = "camel-core-languages";

    private final KarafContainer karaf;

    ARouteWaitsForItsLanguageIT(KarafContainer karaf) {
        this.karaf = karaf;
    }

    /** The fault suite met it when camel-api was refreshed: the context began before its language was there, and failed for good. */
    @Test
    void aRouteThatWouldStartWithoutItsLanguageStartsWhenThatIsThere() {
        karaf.shell().run("bundle:stop " + LANGUAGES);
        karaf.shell().run("bundle:restart ctios-demo");
        RouteOutput after = RouteOutput.fromNowOn(karaf);

        karaf.shell().run("bundle:start " + LANGUAGES);

        after.await("events again", line -> line.event().startsWith("On"));
    }

    @AfterEach
    void theDemoIsAsItWas() {
        karaf.shell().run("bundle:start " + LANGUAGES);
        karaf.shell().run("bundle:restart ctios-demo");
        new DemoSession(karaf).reset();
    }
}
