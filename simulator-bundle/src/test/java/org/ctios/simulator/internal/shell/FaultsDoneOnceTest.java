package org.ctios.simulator.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.simulator.internal.shell.AtTheShell.fault;

import java.util.List;
import java.util.stream.Stream;
import org.ctios.simulator.Agent;
import org.ctios.simulator.FaultProbe;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code simulator:fault} does once (docs/simulator.md, In words), as a client sees it. */
class FaultsDoneOnceTest {
    private final DuplexedPair pair = AtTheShell.pair(true);

    @AfterEach
    void close() {
        pair.close();
    }

    static Stream<String> faultsDoneOnce() {
        return FaultProbe.faultsDoneOnce();
    }

    /** Issue 7 A.4: faults of connections, of the pair and of an agent, by command. */
    @ParameterizedTest
    @MethodSource("faultsDoneOnce")
    void whatIsDoneOnceIsSeenByClients(String orderAndSymptom) throws Exception {
        String[] parts = orderAndSymptom.split(" > ");
        pair.contactCentre().setAgentState("1001", Agent.State.AVAILABLE, 0);
        try (TestClient standing = FaultProbe.open(pair.port(Side.A))) {
            assertThat(run(parts[0])).containsExactly("Done: " + parts[0] + ".");
            assertThat(FaultProbe.next(standing) + ", " + pair.active() + " active")
                    .isEqualTo(parts[1]);
        }
    }

    /** Issue 7 A.4: a killed side comes back by command, as the standby that it is then. */
    @Test
    void aDeadSideComesBackByCommand() throws Exception {
        run("A kill");
        assertThat(FaultProbe.look(pair.port(Side.A))).isEqualTo("refused");
        assertThat(FaultProbe.look(pair.port(Side.B))).isEqualTo(FaultProbe.WELL);
        assertThat(run("A revive")).containsExactly("Done: A revive.");
        assertThat(FaultProbe.look(pair.port(Side.A))).isEqualTo("E_CTI_INVALID_CLIENT_FOR_STANDBY");
        assertThat(pair.active()).isEqualTo(Side.B);
    }

    private List<String> run(String order) throws Exception {
        return AtTheShell.run(pair, fault(order.split(" ")));
    }
}
