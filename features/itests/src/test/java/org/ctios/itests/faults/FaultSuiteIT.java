package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue "proof", B: the whole way from the wire to a topic, with everything that can go wrong. In the normal test run a few
 * faults; all of them by {@code mvn -B -ntp -Pfaults verify -pl features/itests -am -DskipTests}, see docs/reliability.md.
 */
class FaultSuiteIT {
    private static final int MINUTES = Integer.getInteger("ctios.faults.minutes", 0);
    private static final long SEED = Long.getLong("ctios.faults.seed", MINUTES == 0 ? 188 : new Random().nextInt());
    private static final Path FIGURES = Path.of(System.getProperty("ctios.faults.figures"));

    /** So many faults of the servers in the normal test run. */
    private static final int FEW = 3;

    @Test
    void whateverGoesWrongNothingIsLostToldTwiceReorderedOrInvented(@TempDir Path directory) throws IOException {
        System.out.println("Fault suite: -Dctios.faults.seed=" + SEED + " -Dctios.faults.minutes=" + MINUTES);
        try (Rig rig = Rig.start(directory, SEED)) {
            FaultRun run = new FaultRun(rig, SEED);
            long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
            if (MINUTES == 0) {
                few(run.random()).forEach(run::suffer);
            } else {
                alone().forEach(run::suffer);
                while (System.nanoTime() < end) {
                    run.suffer(any(run.random()));
                }
            }
            Report report = run.finish();
            Balance balance = run.balance();
            report.write(FIGURES, balance);
            System.out.println(report.text(balance));
            assertThat(balance.findings()).isEmpty();
        }
    }

    /** Each fault once, those of the servers in each way, the death of the container early. */
    private static List<Mishap> alone() {
        List<Mishap> alone = new ArrayList<>(List.of(PairFault.values()));
        alone.add(new ContainerFault());
        alone.addAll(around());
        alone.addAll(SideFault.all(SideFault.Way.STANDING));
        alone.addAll(SideFault.all(SideFault.Way.OPENING));
        return alone;
    }

    /** What goes wrong beside the servers, without the death of the container. */
    private static List<Mishap> around() {
        List<Mishap> around = new ArrayList<>(List.of(Edit.values()));
        around.addAll(BundleFault.all());
        around.add(new BrokerFault());
        return around;
    }

    private static List<Mishap> few(Random random) {
        List<Mishap> servers = new ArrayList<>(SideFault.all(SideFault.Way.STANDING));
        servers.addAll(SideFault.all(SideFault.Way.OPENING));
        Collections.shuffle(servers, random);
        List<Mishap> few = new ArrayList<>(List.of(PairFault.KILL, Edit.RECONNECT));
        few.addAll(servers.subList(0, FEW));
        few.add(BundleFault.all().get(2));
        return few;
    }

    /** One of all, in any way; a container is killed once in thirty times, since it takes longest. */
    private static Mishap any(Random random) {
        if (random.nextInt(30) == 0) {
            return new ContainerFault();
        }
        SideFault.Way way = SideFault.Way.values()[random.nextInt(SideFault.Way.values().length)];
        List<Mishap> all = new ArrayList<>(SideFault.all(way));
        all.addAll(List.of(PairFault.values()));
        all.addAll(around());
        return all.get(random.nextInt(all.size()));
    }
}
