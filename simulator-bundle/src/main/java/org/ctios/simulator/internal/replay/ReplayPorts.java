package org.ctios.simulator.internal.replay;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.ctios.simulator.Side;

/** The ports of both sides. */
final class ReplayPorts implements AutoCloseable {
    private final Map<Side, ReplayPort> ports = new EnumMap<>(Side.class);

    /**
     * Takes both.
     *
     * @throws UncheckedIOException when somebody else has one
     */
    ReplayPorts(String host, int portA, int portB) {
        ports.put(Side.A, new ReplayPort(host, portA));
        try {
            ports.put(Side.B, new ReplayPort(host, portB));
        } catch (RuntimeException e) {
            of(Side.A).close();
            throw e;
        }
    }

    /** That of a side. */
    ReplayPort of(Side side) {
        ReplayPort port = ports.get(side);
        if (port == null) {
            throw new IllegalStateException("no port of side " + side);
        }
        return port;
    }

    /** Gives both up. */
    @Override
    public void close() {
        ports.values().forEach(ReplayPort::close);
    }
}
