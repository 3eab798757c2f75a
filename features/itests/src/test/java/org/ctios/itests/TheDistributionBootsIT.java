package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKaraf.class)
class TheDistributionBootsIT {

    // Issue "a session", 7: the distribution is a Karaf with all of it.
    @Test
    void theDemoAndEverythingItNeedsIsStarted(KarafContainer karaf) {
        for (String feature : List.of(
                "ctios",
                "camel-runtime",
                "ctios-camel",
                "ctios-demo",
                "ctios-management",
                "ctios-web",
                "ctios-deployer")) {
            assertThat(karaf.shell().run("feature:status " + feature)).contains("Started");
        }
    }

    // platform.md 5: a missing bundle or import shows as a bundle that stays unresolved.
    @Test
    void everyBundleIsActiveOrAResolvedFragment(KarafContainer karaf) {
        List<String> waiting = karaf.shell().lines("bundle:list -t 0 --no-format | grep -v START").stream()
                .filter(line -> !line.matches(".*\\tActive\\s*\\t.*"))
                .filter(line -> !line.matches(".*\\tResolved\\s*\\t.*, Hosts: .*"))
                .toList();
        assertThat(waiting).isEmpty();
    }

    @Test
    void nothingIsLoggedAsAnErrorDuringTheBoot(KarafContainer karaf) {
        assertThat(karaf.bootLog()).contains("| INFO  |");
        assertThat(karaf.bootLog().lines().filter(line -> line.contains("| ERROR |")))
                .isEmpty();
    }

    // Design 6: the file that comes with the feature is a session that waits to be told to connect.
    @Test
    void theDefaultConfigurationIsASessionAndReadsAsShipped(KarafContainer karaf) {
        assertThat(karaf.shell().run("service:list org.ctios.session.CtiOsSession"))
                .contains("name = default");
        assertThat(karaf.etc("org.ctios.session-default.cfg"))
                .hasContent(karaf.shippedConfiguration("session-default"));
    }

    // A bank's network has no way out, and a bundle that is fetched is a bundle nobody has checked.
    @Test
    void aBundleThatIsNotInTheDistributionIsRefusedAtOnceByName(KarafContainer karaf) {
        assertThat(karaf.shell().run("bundle:install mvn:org.example/absent/1.0"))
                .contains("Unable to cache bundle: mvn:org.example/absent/1.0");
        assertThat(karaf.log()).contains("[Could not find artifact org.example:absent:jar:1.0]");
    }

    // No default password: whoever gets the archive can get into no container made from it.
    @Test
    void noUserComesWithTheDistribution() {
        Path users = Path.of(System.getProperty("ctios.distribution"), "etc/users.properties");
        assertThat(new EtcFile(users).read().lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .allMatch(line -> line.startsWith("_g_"), "a group, not a user");
    }

    // On Linux a socket bound to all addresses would answer on every address of the loopback network.
    @Test
    @EnabledOnOs(OS.LINUX)
    void shellJmxAndWebConsoleListenOnTheLoopbackAddressOnly(KarafContainer karaf) {
        Ports ports = karaf.ports();
        for (int port : new int[] {ports.ssh(), ports.rmiRegistry(), ports.rmiServer(), ports.http()}) {
            assertThat(answers("127.0.0.1", port)).as("port %d", port).isTrue();
            assertThat(answers("127.0.0.2", port)).as("port %d", port).isFalse();
        }
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
