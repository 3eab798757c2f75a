package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKaraf.class)
class UninstallingLeavesNothingBehindIT {
    /** Files that the features of the distribution bring. */
    private static final List<String> DELIVERED = List.of(
            "org.ctios.session-default.cfg",
            "org.ctios.session-demo.cfg",
            "org.ctios.simulator.cfg",
            "org.apache.karaf.command.acl.ctios.cfg",
            "org.apache.karaf.command.acl.simulator.cfg");

    // Issue "a session", 8: uninstall clean. What an administrator wrote stays, and serves the next installation.
    @Test
    void bundlesServicesAndThreadsGoAndComeAgainWithTheFeature(KarafContainer karaf) {
        DemoSession session = new DemoSession(karaf);
        session.connection();
        KarafShell shell = karaf.shell();
        String configuration = session.file().read();
        Map<Path, String> before = new HashMap<>();
        for (Path file : DELIVERED.stream().map(karaf::etc).toList()) {
            before.put(file, new EtcFile(file).read());
            new EtcFile(file).append("# An operator was here.");
        }

        shell.run("feature:uninstall ctios-demo ctios-management ctios-web ctios-deployer");
        assertThat(shell.run("bundle:list -s -t 0 --no-format")).doesNotContain("ctios", "camel", "io.netty");
        assertThat(shell.run("service:list org.ctios.session.CtiOsSession")).doesNotContain("name =");
        assertThat(shell.run("threads --list")).contains("FelixStartLevel").doesNotContainIgnoringCase("ctios");
        assertThat(session.file().read()).startsWith(configuration);

        RouteOutput after = RouteOutput.fromNowOn(karaf);
        shell.run("feature:install ctios-demo ctios-management ctios-web ctios-deployer");
        after.await("connection", line -> line.is("OnConnection"));
        after.await("call event", line -> line.event().startsWith("OnCall"));
        assertThat(session.file().read()).startsWith(configuration);
        assertThat(before.keySet())
                .allSatisfy(file -> assertThat(file).content().contains("# An operator was here."));
        before.forEach((file, text) -> new EtcFile(file).write(text));
    }

    // Issue "running it", 1: a later version with other defaults is an update; what an operator wrote stays in force.
    @Test
    void laterDefaultsDoNotReplaceTheFilesThatAreThere(KarafContainer karaf) {
        KarafShell shell = karaf.shell();
        EtcFile later = new EtcFile(karaf.etc("later-defaults.txt")).write("endpoints = later.example.com\n");
        StringBuilder features = new StringBuilder();
        for (String file : DELIVERED) {
            features.append("<config name=\"" + file.replace(".cfg", "") + "\" external=\"true\">"
                    + karaf.etc("later-defaults.txt").toUri() + "</config>");
        }
        features.append("<config name=\"org.ctios.session-later\" external=\"true\">"
                + karaf.etc("later-defaults.txt").toUri() + "</config>");
        EtcFile repository = new EtcFile(karaf.etc("later-features.xml"))
                .write("<features name=\"later\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">"
                        + "<feature name=\"later-defaults\" version=\"1\">" + features + "</feature></features>");
        List<String> before = DELIVERED.stream()
                .map(file -> new EtcFile(karaf.etc(file)).read())
                .toList();

        shell.run("feature:repo-add " + karaf.etc("later-features.xml").toUri());
        shell.run("feature:install later-defaults");

        assertThat(karaf.etc("org.ctios.session-later.cfg"))
                .as("what was not there")
                .content()
                .contains("later.example");
        assertThat(DELIVERED.stream().map(file -> new EtcFile(karaf.etc(file)).read()))
                .as("what was there")
                .isEqualTo(before);
        assertThat(shell.run("ctios:info default")).doesNotContain("later.example");
        shell.run("feature:uninstall later-defaults");
        shell.run("feature:repo-remove later");
        // A file that is deleted before the container has seen it leaves its configuration there.
        new EtcFile(karaf.etc("org.ctios.session-later.cfg")).delete();
        shell.run("config:delete org.ctios.session~later");
        await("the end of the session").atMost(DemoSession.LIMIT).until(() -> !shell.run("ctios:sessions")
                .contains("later"));
        later.delete();
        repository.delete();
    }
}
