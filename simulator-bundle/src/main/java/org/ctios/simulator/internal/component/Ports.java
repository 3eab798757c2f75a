package org.ctios.simulator.internal.component;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.HostPort;
import org.ctios.simulator.internal.server.PairSettings;
import org.jspecify.annotations.Nullable;

/** Looks whether ports can be had, without taking them. The ports of the pair that runs can: it ends first. */
final class Ports {
    private Ports() {}

    /** Why the ports of a pair cannot be had, or null. */
    static @Nullable String problem(PairSettings wanted, @Nullable DuplexedPair running) {
        String problem = problem(Side.A, wanted.host(), wanted.portA(), running);
        return problem == null ? problem(Side.B, wanted.host(), wanted.portB(), running) : problem;
    }

    private static @Nullable String problem(Side side, String host, int port, @Nullable DuplexedPair running) {
        if (port == 0) {
            return null;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return running != null && isOf(running, address, port) ? null : busy(side, address, port);
        } catch (IOException e) {
            return "side " + side + " cannot listen on " + HostPort.text(host, port) + " (" + e.getMessage() + ")";
        }
    }

    /** While a pair has a port at one address, nobody can try it at all addresses. */
    private static boolean isOf(DuplexedPair running, InetAddress address, int port) throws IOException {
        InetAddress own = InetAddress.getByName(running.host());
        boolean overlapping = own.equals(address) || own.isAnyLocalAddress() || address.isAnyLocalAddress();
        return overlapping && (running.port(Side.A) == port || running.port(Side.B) == port);
    }

    private static @Nullable String busy(Side side, InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return null;
        } catch (IOException e) {
            return "side " + side + " cannot listen on " + HostPort.text(address.getHostAddress(), port) + " ("
                    + e.getMessage() + ")";
        }
    }
}
