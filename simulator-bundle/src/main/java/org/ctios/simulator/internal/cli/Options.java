package org.ctios.simulator.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Replay;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
final class Options {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("--host", "127.0.0.1"),
            Map.entry("--port-a", "42027"),
            Map.entry("--port-b", "43027"),
            Map.entry("--agents", "10"),
            Map.entry("--calls-per-minute", ""),
            Map.entry("--calls-per-second", ""),
            Map.entry("--speed", "1"),
            Map.entry("--seed", "1"),
            Map.entry("--peripheral", "5000"),
            Map.entry("--oldest-version", ""),
            Map.entry("--newest-version", ""),
            Map.entry("--client-password", ""),
            Map.entry("--agent-password", ""),
            Map.entry("--tls-keystore", ""),
            Map.entry("--tls-password", ""),
            Map.entry("--tls-truststore", ""),
            Map.entry("--scenario", ""),
            Map.entry("--fault", ""),
            Map.entry("--replay", ""),
            Map.entry("--kill-active-every", "0"),
            Map.entry("--down-for", "30"));
    private static final Set<String> SWITCHES = Set.of("--help", "--scenarios", "--active-standby", "--ccx", "--tls");
    private static final double USUAL_CALLS = 30;

    private final Map<String, String> values = new TreeMap<>(DEFAULTS);
    private final Set<String> given = new TreeSet<>();

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

    /** Names of all options. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(DEFAULTS.keySet());
        names.addAll(SWITCHES);
        return names;
    }

    /** Whether a switch was given. */
    boolean is(String option) {
        return given.contains(option);
    }

    /** The scenario to be played, or null. */
    @Nullable
    Scenario scenario() {
        String name = text("--scenario");
        if (name.isEmpty()) {
            return null;
        }
        Path file = Path.of(name);
        return Files.exists(file) || name.contains(".") || name.contains("/")
                ? Scenario.load(file)
                : Scenario.named(name);
    }

    /** What shall go wrong from the start. */
    List<FaultOrder> faults() {
        return FaultOrder.parseAll(text("--fault"));
    }

    /** The pair that is wanted, to be started; what is given here goes before what a scenario wants. */
    CtiServerPair.Builder pair(@Nullable TlsKey ownKey) {
        Scenario scenario = scenario();
        CtiServerPair.Builder pair = scenario == null ? CtiServerPair.builder() : scenario.pair();
        pair.host(text("--host")).portA(integer("--port-a")).portB(integer("--port-b"));
        setIf("--agents", scenario, () -> pair.agents(integer("--agents")));
        setIf("--seed", scenario, () -> pair.seed(longInteger("--seed")));
        setIf("--speed", scenario, () -> pair.speed(number("--speed")));
        setIf("--peripheral", scenario, () -> pair.peripheralId(longInteger("--peripheral")));
        setIf("--calls-per-minute", scenario, () -> pair.callsPerMinute(callsPerMinute()));
        if (is("--calls-per-second")) {
            pair.callsPerMinute(callsPerMinute());
        }
        if (is("--active-standby")) {
            pair.activeStandby(true);
        }
        texts(pair);
        return tls(pair, ownKey);
    }

    /** The recorded session to be replayed, or null. */
    Replay.@Nullable Builder replay() {
        String file = text("--replay");
        if (file.isEmpty()) {
            return null;
        }
        double speed = text("--speed").equals("max") ? Replay.AS_FAST_AS_POSSIBLE : number("--speed");
        return Replay.of(Path.of(file))
                .host(text("--host"))
                .portA(integer("--port-a"))
                .portB(integer("--port-b"))
                .speed(speed);
    }

    /** The address to listen on. */
    String host() {
        return text("--host");
    }

    /** Interval of kills, zero for never. */
    Duration killActiveEvery() {
        return seconds("--kill-active-every");
    }

    /** How long a killed side stays down. */
    Duration downFor() {
        return seconds("--down-for");
    }

    private void setIf(String option, @Nullable Scenario scenario, Runnable set) {
        if (scenario == null || is(option)) {
            set.run();
        }
    }

    private void texts(CtiServerPair.Builder pair) {
        if (is("--ccx")) {
            pair.dialect(Dialect.CCX);
        }
        if (is("--oldest-version")) {
            pair.oldestVersion(integer("--oldest-version"));
        }
        if (is("--newest-version")) {
            pair.newestVersion(integer("--newest-version"));
        }
        if (!text("--client-password").isEmpty()) {
            pair.clientPassword(text("--client-password"));
        }
        if (!text("--agent-password").isEmpty()) {
            pair.agentPassword(text("--agent-password"));
        }
    }

    private double callsPerMinute() {
        if (is("--calls-per-second")) {
            return 60 * number("--calls-per-second");
        }
        return is("--calls-per-minute") ? number("--calls-per-minute") : USUAL_CALLS;
    }

    private CtiServerPair.Builder tls(CtiServerPair.Builder pair, @Nullable TlsKey ownKey) {
        String keyStore = text("--tls-keystore");
        String trustStore = text("--tls-truststore");
        if (!keyStore.isEmpty()) {
            pair.tls(Path.of(keyStore), text("--tls-password"));
        } else if (ownKey != null) {
            pair.tls(ownKey.store(), ownKey.password());
        }
        return trustStore.isEmpty() ? pair : pair.tlsClients(Path.of(trustStore), text("--tls-password"));
    }

    private void take(String argument, Deque<String> left) {
        int equals = argument.indexOf('=');
        String option = equals < 0 ? argument : argument.substring(0, equals);
        if (!names().contains(option)) {
            throw new IllegalArgumentException(
                    "unknown option " + option + Nearest.end(option, new ArrayList<>(names())) + " See --help");
        }
        given.add(option);
        if (SWITCHES.contains(option)) {
            if (equals >= 0) {
                throw new IllegalArgumentException(option + " takes no value; see --help");
            }
            return;
        }
        if (equals < 0 && left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value; see --help");
        }
        values.put(option, equals < 0 ? left.remove() : argument.substring(equals + 1));
    }

    private void check() {
        if (is("--calls-per-minute") && is("--calls-per-second")) {
            throw new IllegalArgumentException("give --calls-per-minute or --calls-per-second, not both");
        }
        if (is("--tls") && is("--tls-keystore")) {
            throw new IllegalArgumentException("--tls makes a key of its own; leave it out with --tls-keystore");
        }
        if (is("--tls-truststore") && !is("--tls-keystore") && !is("--tls")) {
            throw new IllegalArgumentException("--tls-truststore needs --tls or --tls-keystore; see --help");
        }
        if (replay() == null) {
            pair(null);
        } else if (is("--scenario")) {
            throw new IllegalArgumentException("give --replay or --scenario, not both");
        }
        faults();
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
        return parse(option, Integer::valueOf, "a whole number");
    }

    private long longInteger(String option) {
        return parse(option, Long::valueOf, "a whole number");
    }

    private double number(String option) {
        return parse(option, Double::valueOf, "a number");
    }

    private <T> T parse(String option, Function<String, T> parser, String kind) {
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
