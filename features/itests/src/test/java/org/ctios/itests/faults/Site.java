package org.ctios.itests.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.ctios.itests.EtcFile;
import org.ctios.itests.TlsFiles;
import org.ctios.simulator.CtiServerPair;

/**
 * The contact centre that all is tried with, and what it is connected by.
 *
 * @param agents who take calls
 * @param callsPerMinute in its own time
 * @param speed of its time
 * @param day whether it lives through a day
 * @param clock whether the container's wall clock can be set wrong, where that is possible
 * @param activeStandby whether the servers are an active-standby pair
 * @param tls whether they speak TLS
 */
record Site(
        int agents,
        double callsPerMinute,
        double speed,
        boolean day,
        boolean clock,
        boolean activeStandby,
        boolean tls) {
    private static final String PASSWORD = "fault-suite";

    /** For the normal test run: some forty events a second. */
    static final Site PLAIN = new Site(60, 60, 4, false, false, false, false);

    /** The same for longer runs, with what the command asks for. */
    static Site asAsked() {
        return new Site(60, 60, 4, false, true, isAsked("active-standby"), isAsked("tls"));
    }

    /** One that lives through a day in so many minutes. */
    static Site ofADay(int minutes) {
        return new Site(40, 1, Day.speed(minutes), true, true, isAsked("active-standby"), isAsked("tls"));
    }

    private static boolean isAsked(String word) {
        return Boolean.getBoolean("ctios.faults." + word);
    }

    /** What the command has to say for it. */
    String words() {
        return (day ? " -Dctios.faults.day=true" : "")
                + (activeStandby ? " -Dctios.faults.active-standby=true" : "")
                + (tls ? " -Dctios.faults.tls=true" : "");
    }

    /** Starts the servers. */
    CtiServerPair start(long seed, Path directory) throws IOException {
        CtiServerPair.Builder builder = CtiServerPair.builder()
                .agents(agents)
                .callsPerMinute(callsPerMinute)
                .speed(speed)
                .seed(seed)
                .activeStandby(activeStandby);
        if (tls) {
            TlsFiles.make(store(directory), certificate(directory), PASSWORD);
            builder.tls(store(directory), PASSWORD);
        }
        return builder.start();
    }

    private static Path store(Path directory) {
        return directory.resolve("simulator.p12");
    }

    private static Path certificate(Path directory) {
        return directory.resolve("simulator.pem");
    }

    /** What the session has to know of it. */
    void configure(EtcFile session, Path directory) {
        session.set("activeStandby", activeStandby);
        if (tls) {
            session.set("tls.enabled", true).set("tls.trustStore", certificate(directory));
        }
    }
}
