package org.ctios.simulator.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Replay;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.Shift;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.DayWords;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
final class Options {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("--host", "127.0.0.1"),
            Map.entry("--port-a", "42027"),
            Map.entry("--port-b", "43027"),
            Map.entry("--agents", "10"),
            Map.entry("--agents-without-skill-groups", "0"),
            Map.entry("--mix", ""),
            Map.entry("--shifts", ""),
            Map.entry("--call-curve", ""),
            Map.entry("--time-of-day", ""),
            Map.entry("--calls-per-minute", "30"),
            Map.entry("--calls-per-second", ""),
            Map.entry("--ecc-variables", ""),
            Map.entry("--speed", "1"),
            Map.entry("--seed", "1"),
            Map.entry("--peripheral", "5000"),
            Map.entry("--peripherals", "1"),
            Map.entry("--teams", "1"),
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
    private static final Set<String> SWITCHES =
            Set.of("--help", "--version", "--scenarios", "--active-standby", "--ccx", "--tls", "--exit");
    private static final Set<String> OF_REPLAY = Set.of(
            "--replay",
            "--exit",
            "--ccx",
            "--speed",
            "--host",
            "--port-a",
            "--port-b",
            "--tls",
            "--tls-keystore",
            "--tls-password",
            "--tls-truststore");

    private final CommandLine line;
    private @Nullable Scenario scenario;

    private Options(CommandLine line) {
        this.line = line;
    }

    /**
     * Reads the arguments; a value follows its option, or stands behind an equals sign.
     *
     * @throws IllegalArgumentException when an option is unknown, or has no value or a bad one
     */
    static Options parse(String... arguments) {
        Options options = new Options(new CommandLine(DEFAULTS, SWITCHES, arguments));
        if (!options.is("--help") && !options.is("--version")) {
            options.check();
        }
        return options;
    }

    /** Names of all options. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(DEFAULTS.keySet());
        names.addAll(SWITCHES);
        return names;
    }

    /** Whether an option was given. */
    boolean is(String option) {
        return line.has(option);
    }

    /** The scenario to be played, or null. It is read once, so that what was checked is played. */
    @Nullable
    Scenario scenario() {
        if (scenario == null) {
            scenario = readScenario();
        }
        return scenario;
    }

    private @Nullable Scenario readScenario() {
        String name = line.text("--scenario");
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
        List<FaultOrder> faults = FaultOrder.parseAll(line.text("--fault"));
        for (FaultOrder fault : faults) {
            if (fault.actsOnConnections()) {
                throw new IllegalArgumentException("fault '" + fault + "': " + FaultOrder.WANTS_CONNECTIONS
                        + " at the start there are none; write it into a --scenario, behind what a client does first");
            }
        }
        return faults;
    }

    /** The pair that is wanted, to be started; what is given here goes before what a scenario wants. */
    CtiServerPair.Builder pair(@Nullable TlsKey ownKey) {
        Scenario scenario = scenario();
        CtiServerPair.Builder pair = scenario == null ? CtiServerPair.builder() : scenario.pair();
        pair.host(line.text("--host")).portA(line.integer("--port-a")).portB(line.integer("--port-b"));
        setIf("--agents", scenario, () -> pair.agents(line.integer("--agents")));
        setIf("--seed", scenario, () -> pair.seed(line.longInteger("--seed")));
        setIf("--speed", scenario, () -> pair.speed(line.numberOrMax("--speed")));
        setIf("--peripheral", scenario, () -> pair.peripheralId(line.longInteger("--peripheral")));
        setIf("--peripherals", scenario, () -> pair.peripherals(line.integer("--peripherals")));
        setIf("--teams", scenario, () -> pair.teams(line.integer("--teams")));
        setIf("--calls-per-minute", scenario, () -> pair.callsPerMinute(line.number("--calls-per-minute")));
        callsPerSecond(pair);
        mix(pair);
        day(pair);
        servers(pair);
        if (scenario != null) {
            checkOver(scenario, pair);
        }
        return tls(pair, ownKey);
    }

    /** The recorded session to be replayed, when there is {@code --replay}. */
    Replay.Builder replay(@Nullable TlsKey ownKey) {
        Replay.Builder replay = Replay.of(Path.of(line.text("--replay")))
                .host(line.text("--host"))
                .portA(line.integer("--port-a"))
                .portB(line.integer("--port-b"))
                .speed(line.numberOrMax("--speed"));
        if (is("--ccx")) {
            replay.dialect(Dialect.CCX);
        }
        if (is("--tls-keystore")) {
            replay.tls(Path.of(line.text("--tls-keystore")), line.text("--tls-password"));
        } else if (ownKey != null) {
            replay.tls(ownKey.store(), ownKey.password());
        }
        return is("--tls-truststore")
                ? replay.tlsClients(Path.of(line.text("--tls-truststore")), line.text("--tls-password"))
                : replay;
    }

    /** The address to listen on. */
    String host() {
        return line.text("--host");
    }

    /** Interval of kills, zero for never. */
    Duration killActiveEvery() {
        return line.seconds("--kill-active-every");
    }

    /** How long a killed side stays down. */
    Duration downFor() {
        return line.seconds("--down-for");
    }

    private void setIf(String option, @Nullable Scenario scenario, Runnable set) {
        if (scenario == null || is(option)) {
            set.run();
        }
    }

    /** As many as the machine gives: then only the agents limit how many calls there are at a time. */
    private void callsPerSecond(CtiServerPair.Builder pair) {
        if (is("--calls-per-second")) {
            double calls = line.numberOrMax("--calls-per-second");
            if (calls < 0) {
                throw new IllegalArgumentException(
                        "--calls-per-second = " + line.text("--calls-per-second") + ": give 0 or more, or max");
            }
            if (Double.isInfinite(calls)) {
                pair.asManyCallsAsPossible();
            } else {
                pair.callsPerMinute(60 * calls);
            }
        }
    }

    /** What is wrong with a setting of the scenario is not told as an option that was never given. */
    private void checkOver(Scenario scenario, CtiServerPair.Builder pair) {
        try {
            pair.check();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw is(OptionNames.of(message))
                    ? e
                    : new IllegalArgumentException(scenario.name() + " with these options: " + message, e);
        }
    }

    private void mix(CtiServerPair.Builder pair) {
        if (is("--mix")) {
            pair.trafficMix(line.words("--mix", TrafficMix::parse));
        }
        if (is("--agents-without-skill-groups")) {
            pair.agentsWithoutSkillGroups(line.integer("--agents-without-skill-groups"));
        }
    }

    private void day(CtiServerPair.Builder pair) {
        if (is("--shifts")) {
            pair.shifts(line.words("--shifts", DayWords::shifts).toArray(Shift[]::new));
        }
        if (is("--call-curve")) {
            line.words("--call-curve", text -> pair.callCurve(DayWords.curve(text)));
        }
        if (is("--time-of-day")) {
            pair.timeOfDay(line.words("--time-of-day", DayWords::time));
        }
    }

    private void servers(CtiServerPair.Builder pair) {
        if (is("--ecc-variables")) {
            line.words("--ecc-variables", text -> pair.eccVariables(text.split(",")));
        }
        if (is("--active-standby")) {
            pair.activeStandby(true);
        }
        if (is("--ccx")) {
            pair.dialect(Dialect.CCX);
        }
        if (is("--oldest-version")) {
            pair.oldestVersion(line.integer("--oldest-version"));
        }
        if (is("--newest-version")) {
            pair.newestVersion(line.integer("--newest-version"));
        }
        if (!line.text("--client-password").isEmpty()) {
            pair.clientPassword(line.text("--client-password"));
        }
        if (!line.text("--agent-password").isEmpty()) {
            pair.agentPassword(line.text("--agent-password"));
        }
    }

    private CtiServerPair.Builder tls(CtiServerPair.Builder pair, @Nullable TlsKey ownKey) {
        String keyStore = line.text("--tls-keystore");
        String trustStore = line.text("--tls-truststore");
        if (!keyStore.isEmpty()) {
            pair.tls(Path.of(keyStore), line.text("--tls-password"));
        } else if (ownKey != null) {
            pair.tls(ownKey.store(), ownKey.password());
        }
        return trustStore.isEmpty() ? pair : pair.tlsClients(Path.of(trustStore), line.text("--tls-password"));
    }

    private void check() {
        if (is("--calls-per-minute") && is("--calls-per-second")) {
            throw new IllegalArgumentException("give --calls-per-minute or --calls-per-second, not both");
        }
        if (is("--speed")
                && is("--calls-per-second")
                && Double.isInfinite(line.numberOrMax("--calls-per-second"))
                && !Double.isInfinite(line.numberOrMax("--speed"))) {
            throw new IllegalArgumentException(
                    "give --speed or --calls-per-second max, not both: it goes as fast as it can");
        }
        if (is("--tls") && is("--tls-keystore")) {
            throw new IllegalArgumentException("--tls makes a key of its own; leave it out with --tls-keystore");
        }
        if (is("--tls-truststore") && !is("--tls-keystore") && !is("--tls")) {
            throw new IllegalArgumentException("--tls-truststore needs --tls or --tls-keystore; see --help");
        }
        if (is("--tls-password") && !is("--tls-keystore") && !is("--tls-truststore")) {
            throw new IllegalArgumentException(
                    "--tls-password is that of --tls-keystore or --tls-truststore; give one of them");
        }
        if (is("--exit") && !is("--replay")) {
            throw new IllegalArgumentException("--exit ends a replay; "
                    + (is("--scenario") ? "a scenario ends by itself, leave it out" : "give --replay too"));
        }
        if (is("--replay")) {
            checkReplay();
            replay(null);
        } else {
            pair(null);
        }
        faults();
        killActiveEvery();
        downFor();
    }

    /** A recording has no contact centre and does not break off. */
    private void checkReplay() {
        for (String option : line.given()) {
            if (!OF_REPLAY.contains(option)) {
                throw new IllegalArgumentException(
                        option + " has no meaning with --replay, which tells only what was recorded; leave it out");
            }
        }
    }
}
