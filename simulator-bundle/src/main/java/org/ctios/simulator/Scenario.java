package org.ctios.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.ctios.simulator.internal.fault.Nearest;
import org.ctios.simulator.internal.scenario.Performance;
import org.ctios.simulator.internal.scenario.ScenarioText;
import org.ctios.simulator.internal.scenario.Script;

/**
 * What the servers of a pair do, and what they expect of a client, as a short text: expect, take, send, wait, drop, fault.
 * docs/scenarios.md has the grammar. Everything that a scenario does not say, the pair does as always. Immutable.
 */
public final class Scenario {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
    private static final String LIBRARY = "/org/ctios/simulator/scenarios/";

    private final Script script;

    private Scenario(Script script) {
        this.script = script;
    }

    /**
     * Reads a file, in UTF-8 with a byte order mark or without one.
     *
     * @throws ScenarioSyntaxException when it is no scenario
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Scenario load(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return parse(name, ScenarioText.of(name, Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("the scenario " + file + " cannot be read: there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the scenario " + file + " cannot be read: " + e, e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @throws ScenarioSyntaxException when it is no scenario
     */
    public static Scenario parse(String name, String text) {
        return new Scenario(Script.parse(name, text));
    }

    /**
     * One of the scenarios that come with the simulator.
     *
     * @param name one of {@link #names}
     * @throws IllegalArgumentException when there is none of that name; the message lists those there are
     */
    public static Scenario named(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no scenario " + name + Nearest.end(name, names())
                    + " They are: " + String.join(", ", names()));
        }
        return parse(name + ".scenario", resource(name + ".scenario"));
    }

    /** The scenarios that come with the simulator. */
    public static List<String> names() {
        return resource("index").lines().toList();
    }

    /** The file's name. */
    public String name() {
        return script.file();
    }

    /** What its first comment says of it; empty without one. */
    public String title() {
        return script.title();
    }

    /** How many statements it has. */
    public int size() {
        return script.size();
    }

    /** A builder with what the scenario wants of its pair; calls do not arrive by themselves unless it says so. */
    public CtiServerPair.Builder pair() {
        CtiServerPair.Builder pair = CtiServerPair.builder().callsPerMinute(0);
        script.applyTo(pair);
        return pair;
    }

    /**
     * Begins to play it on a thread of its own. What clients do from now on counts, and the faults and states of agents that
     * the scenario begins with are in force. While no client has connected yet, an expectation without a time of its own waits for a minute at
     * least; its time begins when one has.
     *
     * @throws IllegalStateException when another scenario is being played with the pair
     */
    public ScenarioRun start(CtiServerPair pair) {
        return start(pair, line -> {});
    }

    /**
     * The same, and tells each statement before it is done.
     *
     * @param told gets {@code FILE:LINE: statement}; called on the scenario's thread
     */
    public ScenarioRun start(CtiServerPair pair, Consumer<String> told) {
        return new ScenarioRun(this, Performance.start(script, pair.inside(), told));
    }

    /**
     * Plays it to its end. The client must be on its way, in another thread.
     *
     * @throws ScenarioFailedError when the client did not do what was expected
     * @throws IllegalStateException when it is not at its end after ten minutes
     */
    public void run(CtiServerPair pair) {
        try (ScenarioRun run = start(pair)) {
            run.await(LONGEST_RUN);
        }
    }

    @Override
    public String toString() {
        return name();
    }

    private static String resource(String name) {
        try (InputStream in = Scenario.class.getResourceAsStream(LIBRARY + name)) {
            if (in == null) {
                throw new IllegalStateException("the simulator has no " + LIBRARY + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
