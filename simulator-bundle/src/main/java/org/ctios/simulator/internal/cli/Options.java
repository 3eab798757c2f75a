package org.ctios.simulator.internal.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ctios.simulator.CtiServerPair;

/** What was asked for on the command line. */
final class Options {
    /** What {@code --help} prints. */
    static final List<String> HELP = List.of(
            "A simulated pair of CTI Servers (GED-188) with agents and calls.",
            "",
            "Usage: java -jar ctios-simulator-VERSION-all.jar [options]",
            "",
            "  --host ADDRESS             address to listen on (127.0.0.1)",
            "  --port-a PORT              port of side A, active at first (42027)",
            "  --port-b PORT              port of side B (43027)",
            "  --agents N                 agents 1001 and up at extensions 2001 and up (10)",
            "  --calls-per-minute N       calls that arrive by themselves; 0: nothing happens by itself (30)",
            "  --seed N                   the same seed gives the same calls at the same times (1)",
            "  --client-password TEXT     password of OPEN_REQ (any)",
            "  --active-standby           the standby side opens sessions too, from protocol version 24 on",
            "  --tls-keystore FILE        speak TLS with the key in this PKCS12 or JKS file (no TLS)",
            "  --tls-password TEXT        password of the key store and of the trust store",
            "  --tls-truststore FILE      want client certificates that the ones in this file vouch for (none wanted)",
            "  --kill-active-every SECS   kill the active side at this interval; 0: never (0)",
            "  --down-for SECS            how long a killed side stays down (30)",
            "  --help                     this text",
            "",
            "An agent's password is pw and the agent ID, such as pw1001. Protocol versions 13 to 25 are spoken.",
            "Ends on Ctrl-C.");

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("--host", "127.0.0.1"),
            Map.entry("--port-a", "42027"),
            Map.entry("--port-b", "43027"),
            Map.entry("--agents", "10"),
            Map.entry("--calls-per-minute", "30"),
            Map.entry("--seed", "1"),
            Map.entry("--client-password", ""),
            Map.entry("--tls-keystore", ""),
            Map.entry("--tls-password", ""),
            Map.entry("--tls-truststore", ""),
            Map.entry("--kill-active-every", "0"),
            Map.entry("--down-for", "30"));

    private final Map<String, String> values = new TreeMap<>(DEFAULTS);
    private boolean help;
    private boolean activeStandby;

    private Options() {}

    /**
     * Reads the arguments; a value follows its option, or stands behind an equals sign.
     *
     * @throws IllegalArgumentException when an option is unknown, or has no value or a bad one
     */
    static Options parse(String... arguments) {
        Options options = new Options();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            options.take(left.remove(), left);
        }
        options.check();
        return options;
    }

    /** Whether only help is wanted. */
    boolean help() {
        return help;
    }

    /** The pair that is wanted, to be started. */
    CtiServerPair.Builder pair() {
        CtiServerPair.Builder pair = CtiServerPair.builder()
                .host(text("--host"))
                .portA(integer("--port-a"))
                .portB(integer("--port-b"))
                .agents(integer("--agents"))
                .activeStandby(activeStandby)
                .callsPerMinute(number("--calls-per-minute", Double::valueOf, "a number"))
                .seed(number("--seed", Long::valueOf, "a whole number"));
        String password = text("--client-password");
        return tls(password.isEmpty() ? pair : pair.clientPassword(password));
    }

    private CtiServerPair.Builder tls(CtiServerPair.Builder pair) {
        String keyStore = text("--tls-keystore");
        String trustStore = text("--tls-truststore");
        if (keyStore.isEmpty()) {
            if (!trustStore.isEmpty()) {
                throw new IllegalArgumentException("--tls-truststore needs --tls-keystore; see --help");
            }
            return pair;
        }
        pair.tls(Path.of(keyStore), text("--tls-password"));
        return trustStore.isEmpty() ? pair : pair.tlsClients(Path.of(trustStore), text("--tls-password"));
    }

    /** Interval of kills, zero for never. */
    Duration killActiveEvery() {
        return seconds("--kill-active-every");
    }

    /** How long a killed side stays down. */
    Duration downFor() {
        return seconds("--down-for");
    }

    private void take(String argument, Deque<String> left) {
        if (argument.equals("--help")) {
            help = true;
            return;
        }
        if (argument.equals("--active-standby")) {
            activeStandby = true;
            return;
        }
        int equals = argument.indexOf('=');
        String option = equals < 0 ? argument : argument.substring(0, equals);
        if (!DEFAULTS.containsKey(option)) {
            throw new IllegalArgumentException("unknown option " + option + "; see --help");
        }
        if (equals < 0 && left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value; see --help");
        }
        values.put(option, equals < 0 ? left.remove() : argument.substring(equals + 1));
    }

    private void check() {
        pair();
        killActiveEvery();
        downFor();
    }

    private Duration seconds(String option) {
        int seconds = integer(option);
        if (seconds < 0) {
            throw new IllegalArgumentException(option + " = " + seconds + ": give 0 or more seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    private int integer(String option) {
        return number(option, Integer::valueOf, "a whole number");
    }

    private <T> T number(String option, Function<String, T> parser, String kind) {
        try {
            return parser.apply(text(option));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " = " + text(option) + ": give " + kind, e);
        }
    }

    private String text(String option) {
        return values.getOrDefault(option, "");
    }
}
