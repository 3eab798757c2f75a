package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** {@code docs/automaton.md} says of every phase what every input leads to, and draws it. */
class AutomatonPageTest {
    private static final Path COMMITTED = Path.of("../docs/automaton.md");
    private static final Path WRITTEN = Path.of("target/automaton.md");
    private static final int MOST_LABELS = 4;

    private record Outcome(String next, String what) {}

    /** Issue 4, What must be shown: after a change of the automaton copy the written page over the committed one. */
    @Test
    void thePageSaysWhatTheAutomatonDoes() throws IOException {
        String page = page();
        Files.writeString(WRITTEN, page);
        assertThat(Files.readString(COMMITTED))
                .as("docs/automaton.md; the current page is in %s", WRITTEN)
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                # What a session does next

                Written by `AutomatonPageTest` from the table that tests the automaton: every phase of a session meets every
                input, also the ones that nobody expects. The agent of the table is logged in by itself; *companion* is the
                second connection to the standby server of a pair, *old side* the one that was left in a planned switch-over,
                *other side* the one to a side that a user asked for. *Room* is room in the queues of the listeners, where
                `queue.onFull` is `disconnect`.

                ## The picture

                Phases, and the inputs that lead from one to another. What leaves a session where it is, is not drawn.

                """);
        page.append(picture());
        page.append("\n## Every phase and every input\n");
        AutomatonTable.PHASES.forEach((phase, reach) -> page.append(section(phase, reach)));
        return page.toString();
    }

    private static String picture() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        AutomatonTable.PHASES.forEach((phase, reach) -> AutomatonTable.INPUTS.forEach((input, give) -> {
            AutomatonRun run = AutomatonRun.of(AutomatonTable.AGENT);
            reach.accept(run);
            String from = name(run.phase());
            give.accept(run);
            String to = name(run.phase());
            if (!from.equals(to)) {
                arrows.computeIfAbsent(from + " --> " + to, arrow -> new LinkedHashSet<>())
                        .add(input);
            }
        }));
        StringBuilder picture = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> Idle\n");
        arrows.forEach((arrow, inputs) -> {
            List<String> some = new ArrayList<>(inputs);
            String labels = String.join(", ", some.subList(0, Math.min(MOST_LABELS, some.size())));
            picture.append("    ").append(arrow).append(": ").append(labels);
            picture.append(some.size() > MOST_LABELS ? " ...\n" : "\n");
        });
        return picture.append("```\n").toString();
    }

    private static String section(String phase, Consumer<AutomatonRun> reach) {
        Map<Outcome, List<String>> outcomes = new LinkedHashMap<>();
        List<String> nothing = new ArrayList<>();
        AutomatonTable.INPUTS.forEach((input, give) -> {
            AutomatonRun run = AutomatonRun.of(AutomatonTable.AGENT);
            reach.accept(run);
            String before = run.phase().toString();
            run.forget();
            give.accept(run);
            String what = what(run);
            boolean moved = !before.equals(run.phase().toString());
            if (what.isEmpty() && !moved) {
                nothing.add(input);
            } else {
                outcomes.computeIfAbsent(new Outcome(name(run.phase()), what), key -> new ArrayList<>())
                        .add(input);
            }
        });
        StringBuilder section =
                new StringBuilder("\n### " + phase + "\n\n| input | then | what is done |\n| --- | --- | --- |\n");
        outcomes.forEach((outcome, inputs) -> section.append("| ")
                .append(String.join(", ", inputs))
                .append(" | ")
                .append(outcome.next())
                .append(" | ")
                .append(outcome.what())
                .append(" |\n"));
        return section.append("\nNothing comes of: ")
                .append(String.join(", ", nothing))
                .append(".\n")
                .toString();
    }

    private static String what(AutomatonRun run) {
        List<String> done = new ArrayList<>();
        if (!run.answer().isOk()) {
            done.add("answers " + run.answer());
        }
        for (Effect effect : run.effects()) {
            done.add(word(effect));
        }
        return String.join(", ", done);
    }

    private static String word(Effect effect) {
        if (effect instanceof Effect.Open open) {
            return "connects to " + open.side();
        }
        if (effect instanceof Effect.Send send) {
            return "sends " + send.message().type().name();
        }
        if (effect instanceof Effect.Tell tell) {
            return "tells " + tell.fact().getClass().getSimpleName();
        }
        return effect instanceof Effect.Close ? "closes" : "asks for agents and calls";
    }

    private static String name(Phase phase) {
        return phase.getClass().getSimpleName();
    }
}
