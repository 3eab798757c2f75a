package org.ctios.simulator.internal.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard error in a terminal: each line of the log replaces the line of the counters, which is written again below it. */
final class LogAboveCounters extends OutputStream {
    private static final byte[] CLEAR = ("\r" + SimulatorCommand.CLEAR_TO_END).getBytes(StandardCharsets.US_ASCII);

    private final OutputStream terminal;
    private boolean lineBegins = true;

    LogAboveCounters(OutputStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0 && lineBegins) {
            terminal.write(CLEAR);
        }
        if (length > 0) {
            lineBegins = bytes[offset + length - 1] == '\n';
        }
        terminal.write(bytes, offset, length);
        terminal.flush();
    }
}
