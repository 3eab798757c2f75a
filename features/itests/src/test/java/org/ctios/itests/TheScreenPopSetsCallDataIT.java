package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example screen-pop as its feature brings it, with the sample CRM over HTTP. */
@ExtendWith(SharedKaraf.class)
class TheScreenPopSetsCallDataIT {
    private static final String FEATURE = "ctios-example-screen-pop";
    private static final Pattern POP =
            Pattern.compile("\\d\\d:\\d\\d:\\d\\d (\\d+) is (M[rs] \\w+): call variable 1 set");

    // Issue "agents, calls and the Camel component", 6: the example runs in Karaf, and is asserted.
    @Test
    void aCallThatRingsGetsTheNameThatTheCrmTells(KarafContainer karaf) {
        RouteOutput demo = RouteOutput.fromNowOn(karaf);
        int before = karaf.consoleOutput().length();
        int port = karaf.ports().other();
        screenPop(karaf).write(karaf.shippedConfiguration("example-screen-pop")).set("url", url(port, "/customers/"));
        crm(karaf).write(karaf.shippedConfiguration("example-crm")).set("port", port);

        assertThat(karaf.shell().run("feature:install " + FEATURE)).doesNotContain("Error");
        MatchResult pop = await("a call with a name")
                .atMost(DemoSession.LIMIT)
                .until(() -> pop(karaf, before), Optional::isPresent)
                .orElseThrow();

        String ringing = demo.await(
                        "its ring",
                        line -> line.is("OnCallDelivered") && line.rest().contains("ANI " + pop.group(1) + " "))
                .rest();
        String call = ringing.substring(0, ringing.indexOf(' '));
        demo.await(
                "its new data",
                line -> line.is("OnCallDataUpdate") && line.rest().startsWith(call));
    }

    // An edit takes effect without a restart of the container.
    @Test
    void anotherUrlIsAskedAsSoonAsTheFileSaysSo(KarafContainer karaf) {
        int port = karaf.ports().other();
        crm(karaf).write("port = " + port + "\n");
        screenPop(karaf).write("url = " + url(1, "/"));
        karaf.shell().run("feature:install " + FEATURE);
        await("a CRM that is not there").atMost(DemoSession.LIMIT).until(() -> karaf.consoleOutput()
                .contains("the CRM does not answer"));

        int before = karaf.consoleOutput().length();
        screenPop(karaf).set("url", url(port, "/customers/"));
        await("a call with a name").atMost(DemoSession.LIMIT).until(() -> pop(karaf, before)
                .isPresent());
    }

    private static Optional<MatchResult> pop(KarafContainer karaf, int from) {
        return POP.matcher(karaf.consoleOutput().substring(from)).results().findFirst();
    }

    private static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static EtcFile screenPop(KarafContainer karaf) {
        return new EtcFile(karaf.etc("org.ctios.examples.screenpop.cfg"));
    }

    private static EtcFile crm(KarafContainer karaf) {
        return new EtcFile(karaf.etc("org.ctios.examples.crm.cfg"));
    }

    @AfterEach
    void theDemoIsAloneAgain(KarafContainer karaf) {
        karaf.shell().run("feature:uninstall " + FEATURE);
        screenPop(karaf).delete();
        crm(karaf).delete();
    }
}
