package org.ctios.itests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Camel finds the generated configurers of a component by an annotation. A bundle that does not import the package of that annotation
 * loses them silently, and its options are set by reflection.
 */
@ExtendWith(SharedKaraf.class)
class OptionsAreSetByGeneratedCodeIT {
    private static final String LOGGER = "org.apache.camel.impl.engine.DefaultConfigurerResolver";

    private final KarafContainer karaf;

    OptionsAreSetByGeneratedCodeIT(KarafContainer karaf) {
        this.karaf = karaf;
    }

    @BeforeEach
    void letCamelSayWhatItFinds() {
        karaf.shell().run("log:set DEBUG " + LOGGER);
    }

    @AfterEach
    void letItBeQuietAgain() {
        karaf.shell().run("log:set DEFAULT " + LOGGER);
    }

    @Test
    void theConfigurersOfComponentAndEndpointAreFoundInTheContainer() {
        karaf.shell().run("bundle:restart ctios-demo");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> karaf.log().contains("type: org.ctios.camel.CtiOsEndpointConfigurer")
                        && karaf.log().contains("type: org.ctios.camel.CtiOsComponentConfigurer"));
        await().atMost(Duration.ofSeconds(30)).until(() -> karaf.shell()
                .run("bundle:list -s -t 0 --no-format | grep ctios-demo")
                .contains("Active"));
    }
}
