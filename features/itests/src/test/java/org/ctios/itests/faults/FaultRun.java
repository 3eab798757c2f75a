package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Random;

/** One fault after the other on one rig: strike, let it last, end it, wait until all is well, and look at the books. */
final class FaultRun {
    private final Rig rig;
    private final String options;
    private final Random random;
    private final Report report;
    private int phases;
    private Vitals baseline;
    private Balance balance;

    /**
     * Begins with a settled rig.
     *
     * @param options of the command, for the report
     */
    FaultRun(Rig rig, long seed, String options) {
        this.rig = rig;
        this.options = options;
        this.random = new Random(seed);
        this.report = new Report(options);
        rig.awaitCalls(4);
        balance = rig.settle("before the first fault");
    }

    /** Goes through one fault. */
    void suffer(Mishap mishap) {
        phases++;
        if (mishap.killsContainer()) {
            checkVitals();
        }
        long sent = rig.books().wire().events();
        long struck = System.currentTimeMillis();
        rig.workGoesOn(random);
        usersBegin(mishap);
        mishap.strike(rig, random);
        rig.workGoesOn(random);
        mishap.last(rig);
        rig.workGoesOn(random);
        long ended = System.currentTimeMillis();
        mishap.end(rig);
        rig.workGoesOn(random);
        rig.awaitCalls(2);
        String when = "after fault " + phases + ", " + mishap + " (" + options + " -Dctios.faults.only='^"
                + mishap.kind() + "$')";
        usersEnd(when);
        balance = rig.settle(when);
        long able = mishap.canRecoverAtOnce() ? struck : ended;
        long recovery = Injury.recovery(rig.books().records(), struck, able);
        report.add(new Injury(mishap.kind(), rig.books().wire().events() - sent, recovery));
        System.out.printf(
                "%d. %s: %d ms, all well after %d ms%n", phases, mishap, recovery, System.currentTimeMillis() - struck);
        if (baseline == null) {
            baseline = Vitals.of(rig.node().karaf());
        }
    }

    private void usersBegin(Mishap mishap) {
        if (mishap.stopsAllRoutes()) {
            rig.users().mayMissTheRoute();
        }
        if (mishap.toleratesUsers()) {
            rig.users().work();
        }
    }

    private void usersEnd(String when) {
        rig.users().rest();
        rig.users().check(when);
    }

    /** Nothing may pile up in the container from its first fault to its last. */
    private void checkVitals() {
        if (baseline != null) {
            Vitals now = Vitals.of(rig.node().karaf());
            report.add(baseline, now);
            assertThat(now.grownSince(baseline))
                    .as("until fault %s (%s)", phases, options)
                    .isEmpty();
            baseline = null;
        }
    }

    Random random() {
        return random;
    }

    /** As it was when all was well for the last time, which was a moment of silence. */
    Balance balance() {
        return balance;
    }

    /** The last look. A trace that had no room comes back by itself. */
    Report finish() {
        await("the traces of all sessions")
                .atMost(Rig.LIMIT)
                .untilAsserted(() -> assertThat(rig.books().traces().away()).isEmpty());
        checkVitals();
        report.requests(rig.users().books());
        return report;
    }
}
