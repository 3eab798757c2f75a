package org.ctios.simulator.internal.scenario;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words. Quotes keep spaces together; {@code #} outside of them begins a comment. */
final class Tokens {
    private final String line;
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder token = new StringBuilder();
    private boolean begun;
    private int at;

    private Tokens(String line) {
        this.line = line;
    }

    /**
     * The words of a line, without their quotes.
     *
     * @throws IllegalArgumentException when a quote is not closed
     */
    static List<String> of(String line) {
        return new Tokens(line).cut();
    }

    private List<String> cut() {
        while (at < line.length() && line.charAt(at) != '#') {
            char c = line.charAt(at++);
            if (c == '"') {
                quoted();
            } else if (Character.isWhitespace(c)) {
                end();
            } else {
                begun = true;
                token.append(c);
            }
        }
        end();
        return tokens;
    }

    private void quoted() {
        begun = true;
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            token.append(line.charAt(at++));
        }
        if (at == line.length()) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        at++;
    }

    private void end() {
        if (begun) {
            tokens.add(token.toString());
        }
        token.setLength(0);
        begun = false;
    }
}
