package org.ctios.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Loopback ports for one container and the simulator in it.
 *
 * @param ssh shell
 * @param rmiRegistry JMX registry
 * @param rmiServer JMX server
 * @param http web console
 * @param sideA simulator, side A
 * @param sideB simulator, side B
 * @param other a server that the test brings
 */
public record Ports(int ssh, int rmiRegistry, int rmiServer, int http, int sideA, int sideB, int other) {

    /** Seven different ports nobody listens on. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(
                    port(held, 0),
                    port(held, 1),
                    port(held, 2),
                    port(held, 3),
                    port(held, 4),
                    port(held, 5),
                    port(held, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static int port(List<ServerSocket> held, int index) {
        return held.get(index).getLocalPort();
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both sides of the simulator, as a session's configuration names them. */
    public String endpoints() {
        return "127.0.0.1:" + sideA + ",127.0.0.1:" + sideB;
    }
}
