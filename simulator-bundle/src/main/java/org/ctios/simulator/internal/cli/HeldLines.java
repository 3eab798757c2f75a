package org.ctios.simulator.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lines that are held until they are released: where to connect to is told before what a scenario does, and not before somebody
 * can connect. Safe for any thread.
 */
final class HeldLines implements Consumer<String> {
    private final Consumer<String> out;
    private final List<String> held = new ArrayList<>();
    private boolean released;

    HeldLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(String line) {
        if (released) {
            out.accept(line);
        } else {
            held.add(line);
        }
    }

    /** Tells what was held, and from now on every line at once. */
    synchronized void release() {
        released = true;
        held.forEach(out);
        held.clear();
    }
}
