package org.ctios.simulator.internal.server;

/** Hosts and ports in the form of the session's configuration keys: an IPv6 address stands in brackets. */
public final class HostPort {
    private HostPort() {}

    /** {@code host:port}. */
    public static String text(String host, int port) {
        boolean brackets = isIpv6(host) && !host.startsWith("[");
        return (brackets ? "[" + host + "]" : host) + ":" + port;
    }

    /** Whether it is an IPv6 address, in brackets or not. No name has a colon. */
    public static boolean isIpv6(String host) {
        return host.indexOf(':') >= 0;
    }
}
