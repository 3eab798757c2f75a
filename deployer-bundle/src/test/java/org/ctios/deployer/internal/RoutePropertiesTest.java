package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutePropertiesTest {
    private final FakeConfigurations configurations = new FakeConfigurations();
    private final RouteProperties properties = new RouteProperties(configurations.admin());

    // docs/routes.md: etc/org.ctios.routes-failover-alarm.cfg is for failover-alarm.xml.
    @Test
    void theConfigurationOfTheNameHasThem() {
        configurations.add(Map.of("service.pid", "org.ctios.routes~failover-alarm", "mail.host", "mail", "port", 25));
        configurations.add(Map.of("service.pid", "org.ctios.routes~other", "mail.host", "wrong"));

        assertThat(properties.of("failover-alarm"))
                .containsEntry("mail.host", "mail")
                .containsEntry("port", "25");
    }

    // Otherwise the edit of the file that asked would be lost with it.
    @Test
    void aConfigurationThatIsDeletedMeanwhileHasNone() {
        configurations.add(Map.of("service.pid", "org.ctios.routes~calls", "mail.host", "mail"));
        configurations.deleteWhenFound();

        assertThat(properties.of("calls")).isEmpty();
    }

    @Test
    void withoutAConfigurationThereAreNone() {
        assertThat(properties.of("calls")).isEmpty();
    }
}
