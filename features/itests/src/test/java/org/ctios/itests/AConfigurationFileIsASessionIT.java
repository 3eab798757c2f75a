package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKaraf.class)
class AConfigurationFileIsASessionIT {

    // Issue "a session", 7: connection, agent and call events come out of a Camel route, in the console.
    @Test
    void theRouteTellsConnectionAgentAndCallEvents(KarafContainer karaf) {
        RouteOutput route = RouteOutput.all(karaf);
        route.await("connection", line -> line.is("OnConnection"));
        route.await("agent event", line -> line.event().startsWith("OnAgent"));
        route.await("call event", line -> line.event().startsWith("OnCall"));
    }

    // Start levels of the features: routes listen before sessions connect.
    @Test
    void theRouteHearsTheSessionFromItsFirstEventOn(KarafContainer karaf) {
        assertThat(RouteOutput.all(karaf).await("first event", line -> true).sequence())
                .isEqualTo(1);
    }

    // Design 1 and 6: one file is one session; the route follows a session that goes and comes back.
    @Test
    void aFileThatGoesAndComesTakesTheSessionWithIt(KarafContainer karaf) {
        DemoSession session = new DemoSession(karaf);
        session.connection();
        String configuration = session.file().read();

        session.file().delete();
        session.awaitService(false);
        RouteOutput after = RouteOutput.fromNowOn(karaf);
        session.file().write(configuration);
        session.awaitService(true);

        assertThat(after.await("connection", line -> line.is("OnConnection")).rest())
                .startsWith("127.0.0.1:");
        after.await("call event", line -> line.event().startsWith("OnCall"));
    }

    // Design 5.8: an edit is applied in place; the service and its listeners stay.
    @Test
    void anEditTakesEffectWithoutARestart(KarafContainer karaf) {
        DemoSession session = new DemoSession(karaf);
        RouteOutput.Line before = session.connection();
        List<Long> services = session.serviceIds();
        RouteOutput after = RouteOutput.fromNowOn(karaf);

        Ports ports = karaf.ports();
        session.file().set("endpoints", "127.0.0.1:" + ports.sideB() + ",127.0.0.1:" + ports.sideA());
        RouteOutput.Line connection = after.await("connection by the new file", line -> line.is("OnConnection"));

        assertThat(connection.rest()).as("the server that is active").isEqualTo(before.rest());
        assertThat(connection.side()).as("its side after the exchange").isNotEqualTo(before.side());
        assertThat(session.serviceIds()).isEqualTo(services);

        session.file().set("endpoints", ports.endpoints());
        after.await(
                "connection by the file as it was",
                line -> line.is("OnConnection") && line.sequence() > connection.sequence());
    }

    // Design 5.8: a faulty edit changes nothing and says which key is wrong.
    @Test
    void aFaultyEditChangesNothingAndIsNamedInTheLog(KarafContainer karaf) {
        DemoSession session = new DemoSession(karaf);
        session.connection();
        RouteOutput after = RouteOutput.fromNowOn(karaf);

        session.file().set("heartbeat", "soon");
        await("the fault in the log")
                .atMost(DemoSession.LIMIT)
                .until(() -> karaf.log().lines().anyMatch(line -> line.contains("heartbeat") && line.contains("soon")));
        RouteOutput.fromNowOn(karaf).await("events go on", line -> line.event().startsWith("OnCall"));
        assertThat(after.lines()).noneMatch(line -> line.event().startsWith("OnConnection"));
    }

    @AfterEach
    void theDemoIsAsItWas(KarafContainer karaf) {
        new DemoSession(karaf).reset();
    }
}
