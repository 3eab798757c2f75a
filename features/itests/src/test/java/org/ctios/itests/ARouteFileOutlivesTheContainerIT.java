package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ARouteFileOutlivesTheContainerIT {
    // docs/routes.md: files that lie in deploy run from the start, and again after a restart, without a word of
    // complaint.
    @Test
    void routesRunAgainAfterARestart() {
        try (KarafContainer karaf = KarafContainer.create("route-files")) {
            RouteFileInDeploy ringing =
                    new RouteFileInDeploy(karaf, "ringing.xml").save(RouteFileInDeploy.example("ringing.xml"));
            karaf.start();
            ringing.awaitSaid("ringing", " rings at ");

            karaf.stop();
            assertThat(ringing.awaitTold("the deployer stops")).contains("its routes have stopped");
            ringing.fromNowOn();
            karaf.start();
            ringing.awaitSaid("ringing", " rings at ");
            karaf.stop();

            assertThat(karaf.log()
                            .lines()
                            .filter(line -> line.contains("ERROR") || line.contains("waits for the component")))
                    .isEmpty();
        }
    }
}
