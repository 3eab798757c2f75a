package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKaraf.class)
class AFailoverReachesTheRouteIT {

    // cil-semantics.md: OnConnectionFailure is told for the side that is lost, then OnConnection on the other side.
    @Test
    void theRouteHearsTheFailureOfOneSideAndTheConnectionToTheOther(KarafContainer karaf) {
        DemoSession session = new DemoSession(karaf);
        String lost = session.connection().side();
        String other = lost.equals("A") ? "B" : "A";
        RouteOutput after = RouteOutput.fromNowOn(karaf);

        session.simulatorFile().set("side" + lost, "down");
        after.await("connection to side " + other, line -> line.is("OnConnection") && other.equals(line.side()));
        after.await("calls over side " + other, line -> line.event().startsWith("OnCall") && other.equals(line.side()));

        List<String> connection = after.lines().stream()
                .map(RouteOutput.Line::event)
                .filter(event -> event.startsWith("OnConnection"))
                .toList();
        assertThat(connection).startsWith("OnConnectionFailure").endsWith("OnConnection");
    }

    @AfterEach
    void theDemoIsAsItWas(KarafContainer karaf) {
        new DemoSession(karaf).reset();
    }
}
