package org.ctios.simulator.internal.component;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.ctios.simulator.internal.server.PairSettings;
import org.jspecify.annotations.Nullable;

/** Looks whether ports can be had, without taking them. */
final class Ports {
    private Ports() {}

    /** Whether the ports of a pair can be had; those of the pair that runs can. */
    static boolean areFree(PairSettings wanted, @Nullable PairSettings running) {
        return isFree(wanted.host(), wanted.portA(), running) && isFree(wanted.host(), wanted.portB(), running);
    }

    private static boolean isFree(String host, int port, @Nullable PairSettings running) {
        boolean own =
                running != null && running.host().equals(host) && (running.portA() == port || running.portB() == port);
        return port == 0 || own || canListen(host, port);
    }

    private static boolean canListen(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
