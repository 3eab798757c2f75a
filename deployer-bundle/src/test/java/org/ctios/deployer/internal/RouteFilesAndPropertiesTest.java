package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

// Files with placeholders, and the properties that these stand for.
class RouteFilesAndPropertiesTest extends RouteFilesRun {
    // A change of what placeholders stand for is an edit without a new text.
    @Test
    void newPropertiesAreCheckedAndFollowedByTheRoutesOfThatName() {
        configure("target", "one");
        save(calls, "{{target}}");
        save(folder.resolve("b.yaml"), "b {{target}}");
        engine.done.clear();
        configure("target", "two");

        assertThat(engine.done).containsExactly("check two", "stop one", "start two");
    }

    @Test
    void theOldRoutesComeBackWhenNewPropertiesDoNotStart() {
        configure("port", "one");
        save(calls, "{{port}}");
        configure("port", "refused");

        assertThat(engine.running).containsExactly("calls: one");
        assertThat(engine.done).containsExactly("start one", "check refused", "stop one", "start one");
    }

    @Test
    void newPropertiesWaitForAComponentThatIsMissingAndAreAppliedWhenItComes() {
        configure("target", "one");
        save(calls, "{{target}}");
        configure("target", "kafka");
        assertThat(engine.running).containsExactly("calls: one");
        engine.kafkaIsThere = true;
        files.partsCame();

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    @Test
    void propertiesSavedWhileTheTextWasFaultyCountWhenTheTextIsTakenBack() {
        configure("target", "one");
        save(calls, "{{target}}");
        save(calls, "faulty {{target}}");
        configure("target", "two");
        assertThat(engine.running).containsExactly("calls: one");
        save(calls, "{{target}}");

        assertThat(engine.running).containsExactly("calls: two");
    }

    @Test
    void aFallbackHasThePropertiesThatRan() {
        configure("target", "one");
        save(calls, "{{target}}");
        configure("target", "faulty");
        configure("target", "two");
        engine.done.clear();
        configure("target", "kafka");
        save(calls, "refused");

        assertThat(engine.running).containsExactly("calls: two");
        assertThat(engine.done).containsExactly("check kafka", "check refused", "stop two", "start two");
    }

    // Configuration Admin tells of more than new values, such as a bundle location.
    @Test
    void tellingAgainOfTheSamePropertiesDoesNothing() {
        configure("target", "one");
        save(calls, "{{target}}");
        files.configured("calls");

        assertThat(engine.done).containsExactly("start one");
    }

    @Test
    void newPropertiesAreAReasonToTryAFaultyFileAgain() {
        save(calls, "kafka");
        engine.kafkaIsThere = true;
        files.configured("calls");

        assertThat(engine.running).containsExactly("calls: kafka");
    }
}
