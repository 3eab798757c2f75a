package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the README promises for a Karaf that is there already: one archive, no network. */
class TheArchiveServesAStockKarafIT {
    private static final Path ARCHIVE =
            Path.of(System.getProperty("ctios.archive")).normalize();
    private static final String VERSION = System.getProperty("ctios.version");

    // README, In an existing Karaf.
    @Test
    void theFeaturesInstallFromTheArchiveAlone() {
        try (KarafContainer karaf = KarafContainer.createStock("stock")) {
            karaf.start();
            KarafShell shell = karaf.shell();

            installArchive(shell);
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

    // docs/operations.md, Upgrade: what the archive did not bring it must not take with it, such as the shell.
    @Test
    void theArchiveGoesAndLeavesKarafAsItWas() {
        try (KarafContainer karaf = KarafContainer.createStock("stock-without")) {
            karaf.start();
            KarafShell shell = karaf.shell();
            List<String> features = shell.lines("feature:list -r --no-format");
            List<String> repositories = shell.lines("feature:repo-list --no-format");

            installArchive(shell);
            assertThat(shell.run("feature:install ctios ctios-management")).doesNotContain("Error");
            assertThat(shell.run("feature:list -r | grep ctios")).contains("ctios-management");
            assertThat(shell.run("feature:uninstall ctios ctios-management")).doesNotContain("Error");
            assertThat(shell.run("kar:uninstall ctios-features-" + VERSION)).doesNotContain("Error");

            assertThat(shell.lines("feature:list -r --no-format")).containsExactlyInAnyOrderElementsOf(features);
            assertThat(shell.lines("feature:repo-list --no-format")).containsExactlyInAnyOrderElementsOf(repositories);
            karaf.stop();
        }
    }

    // features.xml, Which Camel. The one that is there is made of the same bundles here: what counts is its name.
    @Test
    void theCamelThatIsInstalledStaysTheOnlyOne() throws IOException {
        try (KarafContainer karaf = KarafContainer.createStock("stock-with-camel")) {
            Files.writeString(karaf.etc("camel-core.xml"), camelCore());
            karaf.start();
            KarafShell shell = karaf.shell();
            installArchive(shell);
            shell.run("feature:repo-add " + karaf.etc("camel-core.xml").toUri());
            assertThat(shell.run("feature:install camel-core")).doesNotContain("Error");

            assertThat(shell.run("feature:install ctios-camel ctios-camel-mail ctios-example-kafka"))
                    .doesNotContain("Error");

            assertThat(shell.run("feature:list -i --no-format"))
                    .contains("camel-core", "ctios-camel-mail", "ctios-example-kafka")
                    .doesNotContain("camel-runtime");
            karaf.stop();
        }
    }

    private static void installArchive(KarafShell shell) {
        shell.run("kar:install " + ARCHIVE.toUri());
        await("the archive's features are known")
                .atMost(Duration.ofSeconds(30))
                .until(() -> shell.run("feature:list --no-format").contains("ctios-camel"));
    }

    /** A features file with a Camel that has the name which camel-karaf gives to its own. */
    private static String camelCore() throws IOException {
        String file = "repository/org/ctios/ctios-features/" + VERSION + "/ctios-features-" + VERSION + "-features.xml";
        try (ZipFile archive = new ZipFile(ARCHIVE.toFile());
                InputStream input = archive.getInputStream(archive.getEntry(file))) {
            String features = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            String runtime = features.substring(features.indexOf("<feature name=\"camel-runtime\""));
            return "<features xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\" name=\"camel-karaf\">"
                    + runtime.replace("<feature name=\"camel-runtime\"", "<feature name=\"camel-core\"");
        }
    }
}
