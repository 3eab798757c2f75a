package org.ctios.session.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the two servers: the key {@code endpoints}, or in its place the CIL's keywords of Connect. */
final class EndpointsReader {
    private static final int PORT_A = 42027;
    private static final int PORT_B = 43027;
    private static final int TLS_PORT_A = 42030;
    private static final int TLS_PORT_B = 43030;
    private static final int LARGEST_PORT = 0xFFFF;

    private static final String NAME = "[^\\s:/@\\[\\]]+";
    private static final String IPV6 = "(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f.]*(?:%[\\w.-]+)?";
    private static final Pattern HOST = Pattern.compile(NAME + "|" + IPV6);
    private static final Pattern HOST_PORT = Pattern.compile("(?:(" + NAME + ")|\\[(" + IPV6 + ")\\])(?::(\\d{1,5}))?");

    private final ConfigurationValues values;
    private final int defaultPortA;
    private final int defaultPortB;

    /**
     * A reader.
     *
     * @param tls whether the default ports are those with TLS
     */
    EndpointsReader(ConfigurationValues values, boolean tls) {
        this.values = values;
        this.defaultPortA = tls ? TLS_PORT_A : PORT_A;
        this.defaultPortB = tls ? TLS_PORT_B : PORT_B;
    }

    /** The servers; null after a fault. */
    @Nullable
    Endpoints read() {
        List<String> texts = values.list("endpoints");
        if (texts.size() > 2) {
            values.refuse(
                    "endpoints",
                    String.join(",", texts),
                    "names " + texts.size() + " servers",
                    "Write one or two, side A first");
            return null;
        }
        if (texts.isEmpty()) {
            return aliases();
        }
        Endpoint a = endpoint(texts.get(0), defaultPortA);
        Endpoint b = texts.size() == 1 ? a : endpoint(texts.get(1), defaultPortB);
        return a == null || b == null ? null : new Endpoints(a, b);
    }

    private @Nullable Endpoint endpoint(String text, int defaultPort) {
        Matcher parts = HOST_PORT.matcher(text);
        if (parts.matches()) {
            String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
            int port = parts.group(3) == null ? defaultPort : Integer.parseInt(parts.group(3));
            if (port >= 1 && port <= LARGEST_PORT) {
                return new Endpoint(host, port);
            }
        } else if (HOST.matcher(text).matches()) {
            return new Endpoint(text, defaultPort);
        }
        values.refuse("endpoints", text, "is no host:port", "Write a host name or address and a port from 1 to 65535");
        return null;
    }

    private @Nullable Endpoints aliases() {
        List<Endpoint> servers = new ArrayList<>();
        boolean a = alias("ctiosA", "portA", defaultPortA, servers);
        boolean b = alias("ctiosB", "portB", defaultPortB, servers);
        if (!a || !b) {
            return null;
        }
        if (servers.isEmpty()) {
            values.refuse("endpoints", "", "is missing", "Write hostA:portA,hostB:portB");
            return null;
        }
        return new Endpoints(servers.get(0), servers.get(servers.size() - 1));
    }

    /** Adds the server of one side, if there is one; false after a fault. */
    private boolean alias(String hostKey, String portKey, int defaultPort, List<Endpoint> servers) {
        String host = values.text(hostKey, "");
        if (host.isEmpty()) {
            return true;
        }
        if (!HOST.matcher(host).matches()) {
            values.refuse(hostKey, host, "is no host", "Write a host name or address");
            return false;
        }
        servers.add(new Endpoint(host, (int) values.number(portKey, defaultPort, 1, LARGEST_PORT)));
        return true;
    }
}
