package org.ctios.simulator.internal.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The words of an order, taken one by one. */
final class Arguments {
    private final String usage;
    private final Deque<String> left;

    /**
     * Words.
     *
     * @param usage what the order looks like, for the message when one is missing or too many
     */
    Arguments(String usage, List<String> words) {
        this.usage = usage;
        this.left = new ArrayDeque<>(words);
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    String next() {
        String word = left.poll();
        if (word == null) {
            throw new IllegalArgumentException("something is missing; write: " + usage);
        }
        return word;
    }

    Duration timeOr(Duration otherwise) {
        return isEmpty() ? otherwise : Words.time(next());
    }

    void checkEmpty() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("'" + left.peek() + "' is too much; write: " + usage);
        }
    }
}
