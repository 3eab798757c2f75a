package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the README promises for a Karaf that is there already: one archive, no network. */
class TheArchiveServesAStockKarafIT {
    // README, In an existing Karaf.
    @Test
    void theFeaturesInstallFromTheArchiveAlone() {
        try (KarafContainer karaf = KarafContainer.createStock("stock")) {
            karaf.start();
            KarafShell shell = karaf.shell();
            String archive = Path.of(System.getProperty("ctios.archive"))
                    .normalize()
                    .toUri()
                    .toString();

            shell.run("kar:install " + archive);
            await("the archive's features are known")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> shell.run("feature:list --no-format").contains("ctios-camel"));
            assertThat(shell.run("feature:list -i --no-format")).doesNotContain("ctios");
            assertThat(shell.run("feature:install ctios ctios-camel ctios-deployer"))
                    .doesNotContain("Error");

            assertThat(shell.run("bundle:list -s -t 0 --no-format"))
                    .contains("ctios-session", "camel-ctios", "ctios-deployer")
                    .doesNotContain("Installed");
            await("the session of the delivered file")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> shell.run("service:list org.ctios.session.CtiOsSession")
                            .contains("name = default"));
            assertThat(karaf.etc("org.ctios.session-default.cfg")).exists();

            // HTTP makes the container refresh bundles, those of the shell among them.
            assertThat(shell.run("feature:install ctios-web")).doesNotContain("Error");
            await("the page of the web console")
                    .atMost(DemoSession.LIMIT)
                    .ignoreExceptions()
                    .until(() -> HttpClient.newHttpClient()
                                    .send(
                                            HttpRequest.newBuilder(karaf.webConsole("/ctios"))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 401);
            karaf.stop();
        }
    }
}
