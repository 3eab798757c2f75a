package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** What becomes of a side as a whole. */
enum PairFault implements Mishap {
    /** The active side dies, the other one is active at once. */
    KILL("kill") {
        @Override
        void strike(CtiServerPair pair, Random random) {
            pair.kill(pair.active());
        }
    },
    /** Both sides are dead for a while. */
    KILL_BOTH("kill of both sides") {
        @Override
        void strike(CtiServerPair pair, Random random) {
            pair.kill(pair.active());
            pair.kill(pair.active());
        }

        @Override
        public boolean canRecoverAtOnce() {
            return false;
        }
    },
    /** The other side becomes active in good order. */
    SWITCH_OVER("switch-over") {
        @Override
        void strike(CtiServerPair pair, Random random) {
            pair.switchOver();
        }
    },
    /** The other side becomes active when all clients have agreed; only of an active-standby pair. */
    MAINTENANCE("planned maintenance") {
        private CompletableFuture<Boolean> done;

        @Override
        public boolean isPossibleAt(Site site) {
            return site.activeStandby();
        }

        @Override
        void strike(CtiServerPair pair, Random random) {
            done = pair.maintenance();
        }

        @Override
        public void last(Rig rig) {
            super.last(rig);
            await("the planned switch-over").atMost(Rig.LIMIT).until(done::isDone);
            assertThat(done.join()).as("the session has agreed").isTrue();
        }
    },
    /** The servers lose all switches, and have them again: model time stands still meanwhile. */
    PERIPHERALS_OFF("all peripherals off line") {
        private final OffLine offLine = new OffLine();

        @Override
        void strike(CtiServerPair pair, Random random) {
            offLine.begins();
            pair.setPeripheralOnline(false);
        }

        @Override
        public void last(Rig rig) {
            offLine.awaitNews(rig);
        }
    },
    /** The servers lose one switch of several; at the others everything goes on. */
    PERIPHERAL_OFF("one peripheral off line") {
        private final OffLine offLine = new OffLine();

        @Override
        void strike(CtiServerPair pair, Random random) {
            List<Long> all = pair.contactCentre().peripherals();
            offLine.begins();
            pair.setPeripheralOnline(all.get(random.nextInt(all.size())), false);
        }

        @Override
        public void last(Rig rig) {
            offLine.awaitNews(rig);
        }
    },
    /** A supervisor logs somebody out who may be in a call. */
    LOGOUT("logout by a supervisor") {
        @Override
        void strike(CtiServerPair pair, Random random) {
            pair.contactCentre().agents().stream()
                    .filter(agent -> agent.state() != Agent.State.LOGOUT)
                    .findFirst()
                    .ifPresent(agent -> pair.contactCentre().logOut(agent.id(), 1));
        }
    };

    private final String kind;

    PairFault(String kind) {
        this.kind = kind;
    }

    abstract void strike(CtiServerPair pair, Random random);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String toString() {
        return kind;
    }

    @Override
    public void strike(Rig rig, Random random) {
        strike(rig.pair(), random);
    }

    @Override
    public void end(Rig rig) {
        rig.pair().setPeripheralOnline(true);
        rig.pair().revive(Side.A);
        rig.pair().revive(Side.B);
    }

    @Override
    public boolean canRecoverAtOnce() {
        return true;
    }

    /** The time when the servers do not reach a switch. */
    private static final class OffLine {
        private long begun;

        private void begins() {
            begun = System.currentTimeMillis();
        }

        private void awaitNews(Rig rig) {
            await("the topic tells of the peripheral").atMost(Rig.LIMIT).until(() -> rig.books().records().stream()
                    .anyMatch(record ->
                            record.heardMillis() >= begun && record.event().equals("OnCTIOSFailure")));
        }
    }
}
