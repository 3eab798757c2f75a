package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every phase meets every input. None may throw, and what {@link AutomatonRun} checks after each step holds: no connection
 * is open but those that the state knows. The precise outcomes stand in the other tests.
 */
class EveryPhaseAndInputTest {
    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        AutomatonTable.PHASES.forEach((phase, reach) -> AutomatonTable.INPUTS.forEach(
                (input, give) -> pairs.add(Arguments.argumentSet(phase + " / " + input, reach, give))));
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairKeepsTheInvariants(Consumer<AutomatonRun> phase, Consumer<AutomatonRun> input) {
        AutomatonRun run = AutomatonRun.of(AutomatonTable.AGENT);
        phase.accept(run);
        run.forget();
        input.accept(run);
        boolean resting = run.phase() instanceof Phase.Idle
                || run.phase() instanceof Phase.Rejected
                || run.phase() instanceof Phase.GaveUp;
        assertThat(run.phase().deadline() == Phase.NEVER).isEqualTo(resting);
        List<Fact> told = run.told();
        if (run.phase() instanceof Phase.Idle && !told.isEmpty()) {
            assertThat(told).last().isEqualTo(new Closed());
        }
    }

    /** From every phase a disconnect comes to rest, within the time that CLOSE_CONF may take. */
    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairEndsAtRestAfterDisconnect(Consumer<AutomatonRun> phase, Consumer<AutomatonRun> input) {
        AutomatonRun run = AutomatonRun.of(AutomatonTable.AGENT);
        phase.accept(run);
        input.accept(run);
        run.disconnect();
        run.pass(5_000);
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }

    /** The table above really stands where its names say. */
    @Test
    void thePhasesOfTheTableAreAllPhases() {
        List<Class<?>> reached = new ArrayList<>();
        AutomatonTable.PHASES.values().forEach(reach -> {
            AutomatonRun run = AutomatonRun.of(AutomatonTable.AGENT);
            reach.accept(run);
            reached.add(run.phase().getClass());
        });
        assertThat(reached).contains(Phase.class.getPermittedSubclasses());
    }

    /** The same for the second connection. */
    @Test
    void theCompanionsOfTheTableAreAllCompanions() {
        List<Class<?>> reached = new ArrayList<>();
        AutomatonTable.PHASES.values().forEach(reach -> {
            AutomatonRun run = AutomatonRun.of(AutomatonTable.AGENT);
            reach.accept(run);
            reached.add(run.state().standby().companion().getClass());
        });
        assertThat(reached).contains(Companion.class.getPermittedSubclasses());
    }
}
