package org.ctios.simulator.internal.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.ctios.simulator.Side;

/** The words of a statement behind its first one, taken one by one. */
final class Line {
    private final Deque<String> left;
    private final String usage;

    Line(List<String> words, String usage) {
        this.left = new ArrayDeque<>(words);
        this.usage = usage;
    }

    boolean isEnd() {
        return left.isEmpty();
    }

    String next() {
        String word = left.poll();
        if (word == null) {
            throw new IllegalArgumentException("something is missing; write: " + usage);
        }
        return word;
    }

    Side side() {
        String word = next();
        return switch (word) {
            case "A" -> Side.A;
            case "B" -> Side.B;
            default -> throw new IllegalArgumentException("'" + word + "' is no side; write: " + usage);
        };
    }

    void expect(String word) {
        String found = next();
        if (!found.equals(word)) {
            throw new IllegalArgumentException("'" + found + "' stands where '" + word + "' should; write: " + usage);
        }
    }

    /** What is left. */
    List<String> rest() {
        List<String> rest = List.copyOf(left);
        left.clear();
        return rest;
    }

    void checkEnd() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("'" + left.peek() + "' is too much; write: " + usage);
        }
    }
}
