package org.ctios.simulator.internal.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.DayPlan;
import org.ctios.simulator.internal.centre.EccVariables;
import org.ctios.simulator.internal.centre.Peripherals;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.PairSettings;
import org.ctios.simulator.internal.server.RunningSimulator;
import org.jspecify.annotations.Nullable;

/** The commands as the shell runs them. */
final class AtTheShell {
    private AtTheShell() {}

    /** A pair on free ports where nothing happens by itself. */
    static DuplexedPair pair(boolean activeStandby) {
        return pair(activeStandby, Peripherals.ONE);
    }

    /** The same with these peripherals. */
    static DuplexedPair pair(Peripherals peripherals) {
        return pair(false, peripherals);
    }

    private static DuplexedPair pair(boolean activeStandby, Peripherals peripherals) {
        return new DuplexedPair(new PairSettings(
                "127.0.0.1",
                0,
                0,
                3,
                0,
                1,
                peripherals,
                null,
                null,
                13,
                25,
                1,
                activeStandby,
                0,
                Duration.ofSeconds(30),
                Dialect.CCE,
                null,
                DayPlan.NONE,
                EccVariables.ANY,
                0,
                TrafficMix.varied()));
    }

    static Fault fault(String... words) {
        Fault fault = new Fault();
        fault.words = List.of(words);
        return fault;
    }

    /** What a command prints about a pair. */
    static List<String> run(DuplexedPair pair, SimulatorAction command) throws Exception {
        command.simulators = List.of(simulator(pair, ""));
        return lines(command);
    }

    /** The shell gives each command its own standard output. */
    static List<String> lines(SimulatorAction command) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            command.execute();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static RunningSimulator simulator(@Nullable DuplexedPair pair, String problem) {
        return new RunningSimulator() {
            @Override
            public @Nullable DuplexedPair pair() {
                return pair;
            }

            @Override
            public String problem() {
                return problem;
            }
        };
    }
}
