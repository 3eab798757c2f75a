package org.ctios.simulator.internal.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A terminal as far as the command uses one: carriage return, line feed, and the sequence that clears the rest of a line. */
final class Screen extends OutputStream {
    private static final char ESCAPE = '\u001b';

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private boolean escaped;
    private int column;

    @Override
    public synchronized void write(int each) {
        put((char) (each & 0xFF));
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    /** What stands there, from top to bottom; the last line is the one that is written on. */
    synchronized List<String> lines() {
        return lines.stream().map(StringBuilder::toString).toList();
    }

    /** The line that is written on. */
    synchronized String last() {
        return line().toString();
    }

    private void put(char each) {
        if (escaped) {
            escaped = each == '[';
            if (each == 'K') {
                line().setLength(column);
            }
        } else if (each == ESCAPE) {
            escaped = true;
        } else if (each == '\r') {
            column = 0;
        } else if (each == '\n') {
            lines.add(new StringBuilder());
            column = 0;
        } else {
            line().replace(column, column + 1, String.valueOf(each));
            column++;
        }
    }

    private StringBuilder line() {
        return lines.get(lines.size() - 1);
    }
}
