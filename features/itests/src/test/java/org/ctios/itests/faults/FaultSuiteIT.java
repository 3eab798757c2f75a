package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue "proof", B: the whole way from the wire to a topic, with everything that can go wrong. In the normal test run a few
 * faults; all of them by {@code mvn -B -ntp -Pfaults verify -pl features/itests -am -DskipTests}, see docs/reliability.md.
 */
class FaultSuiteIT {
    private static final int MINUTES = Integer.getInteger("ctios.faults.minutes", 0);
    private static final long SEED = Long.getLong("ctios.faults.seed", MINUTES == 0 ? 188 : new Random().nextInt());
    private static final String ONLY = System.getProperty("ctios.faults.only", "");
    private static final Path FIGURES = Path.of(System.getProperty("ctios.faults.figures"));

    private static final Path EVIDENCE = FIGURES.resolveSibling("reliability-books.txt");

    @Test
    void whateverGoesWrongNothingIsLostToldTwiceReorderedOrInvented(@TempDir Path directory) throws IOException {
        Site site = MINUTES == 0 ? Site.PLAIN : Site.asAsked(MINUTES);
        String options = "-Dctios.faults.seed=" + SEED + " -Dctios.faults.minutes=" + MINUTES + site.words();
        System.out.println("Fault suite: " + options);
        try (Rig rig = Rig.start(directory, SEED, site)) {
            FaultRun run = new FaultRun(rig, SEED, options);
            try {
                goThrough(run, rig, site);
            } catch (ConditionTimeoutException | AssertionError e) {
                rig.books().write(EVIDENCE);
                System.out.println("What was sent and told until then: " + EVIDENCE);
                throw e;
            }
            Report report = run.finish();
            Balance balance = run.balance();
            report.write(FIGURES, balance);
            System.out.println(report.text(balance));
            assertThat(balance.findings()).isEmpty();
        }
    }

    private static void goThrough(FaultRun run, Rig rig, Site site) {
        if (MINUTES == 0) {
            Mishaps.few(run.random()).forEach(run::suffer);
            return;
        }
        Mishaps mishaps = new Mishaps(ONLY, site);
        if (!mishaps.leftOut().isEmpty()) {
            System.out.println("Not possible here: " + mishaps.leftOut());
        }
        if (site.livesThroughADay()) {
            new Day(rig, MINUTES).live(run, mishaps);
            return;
        }
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        mishaps.alone().forEach(run::suffer);
        while (System.nanoTime() < end) {
            run.suffer(mishaps.any(run.random()));
        }
    }
}
