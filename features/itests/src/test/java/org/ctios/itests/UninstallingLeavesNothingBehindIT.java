package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKaraf.class)
class UninstallingLeavesNothingBehindIT {

    // Issue "a session", 8: uninstall clean. What an administrator wrote stays, and serves the next installation.
    @Test
    void bundlesServicesAndThreadsGoAndComeAgainWithTheFeature(KarafContainer karaf) {
        DemoSession session = new DemoSession(karaf);
        session.connection();
        KarafShell shell = karaf.shell();
        String configuration = session.file().read();

        shell.run("feature:uninstall ctios-demo ctios-management ctios-deployer");
        assertThat(shell.run("bundle:list -s -t 0 --no-format")).doesNotContain("ctios", "camel", "io.netty");
        assertThat(shell.run("service:list org.ctios.session.CtiOsSession")).doesNotContain("name =");
        assertThat(shell.run("threads --list")).contains("FelixStartLevel").doesNotContainIgnoringCase("ctios");
        assertThat(session.file().read()).isEqualTo(configuration);

        RouteOutput after = RouteOutput.fromNowOn(karaf);
        shell.run("feature:install ctios-demo ctios-management ctios-deployer");
        after.await("connection", line -> line.is("OnConnection"));
        after.await("call event", line -> line.event().startsWith("OnCall"));
        assertThat(session.file().read()).isEqualTo(configuration);
    }
}
