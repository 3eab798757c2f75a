package org.ctios.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.ScenarioRun;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The extension, as a user has it (docs/scenarios.md, JUnit). */
@CtiScenario
class CtiScenarioTest {
    /** A file beside the test class; that the scenario was at its end is checked after the test. */
    @Test
    @CtiScenario("refuses.scenario")
    void aFileBesideTheTestIsPlayed(CtiServerPair pair, ScenarioRun run) throws IOException {
        assertThat(pair.contactCentre().agents()).hasSize(2);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            assertThat(client.ask(TestClient.named(client.openReq(TestClient.ALL_EVENTS))
                                    .build())
                            .typeNumber())
                    .isEqualTo(MessageTypes.FAILURE_CONF);
        }
        assertThat(run.scenario().title()).isEqualTo("The first OPEN_REQ is refused.");
    }

    /** One of the library by its name. */
    @Test
    @CtiScenario("session-closes")
    void aScenarioOfTheLibraryIsPlayed(CtiServerPair pair) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.ask(MessageTypes.CLOSE_REQ, request -> request);
        }
    }

    /** The annotation of a class is for the tests of its inner classes too, unless they have one of their own. */
    @Nested
    class Inner {
        @Test
        void aPairIsGivenAsToTheOuterClass(CtiServerPair pair) {
            assertThat(pair.contactCentre().agents()).hasSize(10);
        }

        @Nested
        @CtiScenario("refuses.scenario")
        class WithItsOwn {
            @Test
            void theNearestAnnotationCounts(CtiServerPair pair, ScenarioRun run) throws IOException {
                aFileBesideTheTestIsPlayed(pair, run);
            }
        }
    }

    /** Without a name there is a pair and no scenario. */
    @Test
    void aPairAloneIsGiven(CtiServerPair pair) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
        }
    }
}
