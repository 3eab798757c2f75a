package org.ctios.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.ScenarioFailedError;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A test fails where its scenario does: shown by running tests that fail. */
class CtiScenarioFailuresTest {
    @Test
    void aTestFailsWhereItsScenarioDoes() {
        assertThat(failureOf("nobodyComes"))
                .isInstanceOf(ScenarioFailedError.class)
                .hasMessageStartingWith("nobody-comes.scenario:2: expect A connected within 50ms");
    }

    @Test
    void aTestThatFailsByItselfKeepsItsReason() {
        assertThat(failureOf("failsByItself")).hasMessage("by itself").hasNoSuppressedExceptions();
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        assertThat(failureOf("noSuchName")).hasMessageStartingWith("there is no scenario nothing. They are: ");
        assertThat(failureOf("noSuchFile")).hasMessageStartingWith("there is no resource no.scenario beside ");
    }

    private static Throwable failureOf(String method) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(
                        FailingOnPurpose.class.getName() + "#" + method + "(" + CtiServerPair.class.getName() + ")"))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures()).hasSize(1);
        return summary.getFailures().get(0).getException();
    }
}
