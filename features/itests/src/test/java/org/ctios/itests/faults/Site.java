package org.ctios.itests.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.ctios.itests.EtcFile;
import org.ctios.itests.TlsFiles;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.TrafficMix;

/**
 * The contact centre that all is tried with, and what it is connected by.
 *
 * @param day in how many minutes it lives through a day; 0 for one where it is always the same time
 * @param clock whether the container's wall clock can be set wrong, where that is possible
 * @param transfers whether calls change their names: by transfers, conferences and otherwise
 * @param activeStandby whether the servers are an active-standby pair
 * @param tls whether they speak TLS
 * @param agents how many there are, but by day
 * @param callsPerMinute how many calls arrive in a minute of the contact centre, but by day
 */
record Site(
        int day, boolean clock, boolean transfers, boolean activeStandby, boolean tls, int agents, int callsPerMinute) {
    private static final int AGENTS = 60;
    private static final int CALLS_PER_MINUTE = 60;
    private static final int FIRST_AGENT = 1001;
    private static final long FIRST_PERIPHERAL = 5000;
    private static final int PERIPHERALS = 2;
    private static final int TEAMS_EACH = 2;

    /** In so many times the time of a clock; some forty events a second, with so many agents and calls. */
    private static final int SPEED = 4;

    private static final String PASSWORD = "fault-suite";
    private static final TrafficMix WITHOUT_TRANSFERS = new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0.04, 0.02, 0.08, 0.05, 0);

    /** For the normal test run. */
    static final Site PLAIN = new Site(0, false, false, false, false, AGENTS, CALLS_PER_MINUTE);

    /** For longer runs, as the command asks for it. */
    static Site asAsked(int minutes) {
        return new Site(
                isAsked("day") ? minutes : 0,
                true,
                isAsked("transfers"),
                isAsked("active-standby"),
                isAsked("tls"),
                number("agents", AGENTS),
                number("calls-per-minute", CALLS_PER_MINUTE));
    }

    private static boolean isAsked(String word) {
        return Boolean.getBoolean("ctios.faults." + word);
    }

    private static int number(String word, int otherwise) {
        return Integer.getInteger("ctios.faults." + word, otherwise);
    }

    /** What the command has to say for it. */
    String words() {
        return words("day", livesThroughADay())
                + words("transfers", transfers)
                + words("active-standby", activeStandby)
                + words("tls", tls)
                + words("agents", agents, AGENTS)
                + words("calls-per-minute", callsPerMinute, CALLS_PER_MINUTE);
    }

    private static String words(String word, boolean asked) {
        return asked ? " -Dctios.faults." + word + "=true" : "";
    }

    private static String words(String word, int number, int usual) {
        return number == usual ? "" : " -Dctios.faults." + word + "=" + number;
    }

    boolean livesThroughADay() {
        return day > 0;
    }

    /** Starts the servers; calls arrive. */
    CtiServerPair start(long seed, Path directory) throws IOException {
        CtiServerPair.Builder builder = livesThroughADay() ? Day.of(day) : busy();
        if (tls) {
            TlsFiles.make(store(directory), certificate(directory), PASSWORD);
            builder.tls(store(directory), PASSWORD);
        }
        CtiServerPair pair = builder.seed(seed)
                .peripheralId(FIRST_PERIPHERAL)
                .peripherals(PERIPHERALS)
                .teams(TEAMS_EACH)
                .activeStandby(activeStandby)
                .start();
        pair.contactCentre().setTrafficMix(transfers ? TrafficMix.varied() : WITHOUT_TRANSFERS);
        return pair;
    }

    private CtiServerPair.Builder busy() {
        return CtiServerPair.builder()
                .agents(agents)
                .callsPerMinute(callsPerMinute)
                .speed(SPEED);
    }

    private static Path store(Path directory) {
        return directory.resolve("simulator.p12");
    }

    private static Path certificate(Path directory) {
        return directory.resolve("simulator.pem");
    }

    /** Where an agent is: they are dealt to the peripherals in turn. */
    static long peripheral(String agent) {
        return FIRST_PERIPHERAL + (Integer.parseInt(agent) - FIRST_AGENT) % PERIPHERALS;
    }

    /** What the session has to know of it. */
    void configure(EtcFile session, Path directory) {
        session.set("activeStandby", activeStandby);
        if (tls) {
            session.set("tls.enabled", true).set("tls.trustStore", certificate(directory));
        }
    }
}
