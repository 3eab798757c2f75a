package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.regex.Pattern;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example failover-alarm as its feature brings it: a route file in {@code deploy}. */
@ExtendWith(SharedKaraf.class)
class TheFailoverAlarmIT {
    private static final String FEATURE = "ctios-example-failover-alarm";
    private static final String FILE = "failover-alarm.yaml";

    // Issue "agents, calls and the Camel component", 6: connection events to the log and to JMX, in Karaf.
    @Test
    void aSideThatDiesIsAnAlarmOnTheConsoleAndInJmx(KarafContainer karaf) throws Exception {
        DemoSession session = new DemoSession(karaf);
        String lost = session.connection().side();
        String other = lost.equals("A") ? "B" : "A";
        assertThat(karaf.shell().run("feature:install " + FEATURE)).doesNotContain("Error");
        await("the route").atMost(DemoSession.LIMIT).until(() -> alarms(karaf) == 0);

        session.simulatorFile().set("side" + lost, "down");
        awaitLine(karaf, "ALARM demo: OnConnectionFailure 127\\.0\\.0\\.1:\\d+ .+");
        awaitLine(karaf, "demo is connected to 127\\.0\\.0\\.1:\\d+, side " + other);
        assertThat(alarms(karaf)).isPositive();
    }

    /** What the route has counted; -1 while there is none. */
    private static long alarms(KarafContainer karaf) throws Exception {
        try (JMXConnector connector = karaf.jmx()) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            for (ObjectName alarm :
                    beans.queryNames(new ObjectName("org.apache.camel:type=processors,name=\"alarm\",*"), null)) {
                return (Long) beans.getAttribute(alarm, "ExchangesTotal");
            }
            return -1;
        }
    }

    private static void awaitLine(KarafContainer karaf, String text) {
        Pattern line = Pattern.compile("(?m)\\d\\d:\\d\\d:\\d\\d " + text + "$");
        await(text).atMost(DemoSession.LIMIT).until(() -> line.matcher(karaf.consoleOutput())
                .find());
    }

    @AfterEach
    void theDemoIsAloneAgain(KarafContainer karaf) throws Exception {
        karaf.shell().run("feature:uninstall " + FEATURE);
        Files.deleteIfExists(karaf.deploy(FILE));
        new DemoSession(karaf).reset();
        await("the end of the route").atMost(DemoSession.LIMIT).until(() -> alarms(karaf) < 0);
    }
}
