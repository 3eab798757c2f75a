package org.ctios.simulator.internal.scenario;

import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.ScenarioSyntaxException;

/** A scenario that was read: its statements and where they stand. Immutable. */
public final class Script {
    private final String file;
    private final String title;
    private final List<String> pairWords;
    private final List<Step> steps;

    private Script(String file, String title, List<String> pairWords, List<Step> steps) {
        this.file = file;
        this.title = title;
        this.pairWords = List.copyOf(pairWords);
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a scenario.
     *
     * @throws ScenarioSyntaxException when it cannot be read
     */
    public static Script parse(String file, String text) {
        List<Step> steps = new ArrayList<>();
        List<String> pairWords = new ArrayList<>();
        Statements statements = new Statements();
        List<String> lines = ScenarioText.withoutMark(text).lines().toList();
        int pairLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            try {
                List<String> words = Tokens.of(lines.get(i));
                if (!words.isEmpty() && words.get(0).equals("pair") && steps.isEmpty()) {
                    List<String> settings = words.subList(1, words.size());
                    PairWords.apply(settings, CtiServerPair.builder());
                    pairWords.addAll(settings);
                    pairLine = i + 1;
                } else if (!words.isEmpty()) {
                    steps.add(new Step(i + 1, lines.get(i).strip(), statements.read(words)));
                }
            } catch (IllegalArgumentException e) {
                throw new ScenarioSyntaxException(file, i + 1, String.valueOf(e.getMessage()));
            }
        }
        if (steps.isEmpty()) {
            throw new ScenarioSyntaxException(file, Math.max(1, lines.size()), "there is no statement in it");
        }
        checkPair(file, pairLine, pairWords);
        return new Script(file, title(lines), pairWords, steps);
    }

    /** Settings that are right one by one may not go together. */
    private static void checkPair(String file, int line, List<String> pairWords) {
        CtiServerPair.Builder pair = CtiServerPair.builder();
        PairWords.apply(pairWords, pair);
        try {
            pair.check();
        } catch (IllegalArgumentException e) {
            throw new ScenarioSyntaxException(file, line, String.valueOf(e.getMessage()));
        }
    }

    /** The file's name, for messages. */
    public String file() {
        return file;
    }

    /** What the first comment says; empty without one. */
    public String title() {
        return title;
    }

    /** How many statements there are. */
    public int size() {
        return steps.size();
    }

    /** Sets what the scenario wants of its pair. */
    public void applyTo(CtiServerPair.Builder pair) {
        PairWords.apply(pairWords, pair);
    }

    List<Step> steps() {
        return steps;
    }

    private static String title(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .orElse("");
    }

    /**
     * A statement and where it stands.
     *
     * @param line number of the line, from 1
     * @param text the line
     * @param statement what it says
     */
    record Step(int line, String text, Statement statement) {}
}
