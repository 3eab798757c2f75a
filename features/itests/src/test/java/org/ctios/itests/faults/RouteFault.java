package org.ctios.itests.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;

/** Another route on the session is slow, or throws. */
enum RouteFault implements Mishap {
    /** It is late, and its queue has room: nobody else is. */
    SLOW("slow route") {
        @Override
        void strike(Rig rig, String name) {
            beside = RouteBeside.start(rig, name, ONE_BY_ONE, SLOWLY, false);
        }

        @Override
        public void last(Rig rig) {
            await("it is late").atMost(Rig.LIMIT).until(() -> beside.behind() > LATE);
        }
    },
    /** It is late, and its queue is full: the session reads no more until there is room. */
    FULL("slow route with a full queue") {
        private String text = "";
        private long toldBefore;

        @Override
        void strike(Rig rig, String name) {
            toldBefore = told(rig);
            text = rig.sessionFile(Client.EAST).read();
            rig.sessionFile(Client.EAST).set("queue.capacity", FEW);
            beside = RouteBeside.start(rig, name, ONE_BY_ONE, SLOWLY, false);
        }

        @Override
        public void last(Rig rig) {
            await("its queue is full").atMost(Rig.LIMIT).until(() -> told(rig) > toldBefore);
            // An edit takes nothing with it that waits.
            rig.sessionFile(Client.EAST).set("queue.capacity", FEW + 1);
            await("the edit is in force").atMost(Rig.LIMIT).until(() -> hasCapacity(rig, FEW + 1));
            super.last(rig);
        }

        private static boolean hasCapacity(Rig rig, int capacity) {
            for (JsonNode listener : KnownBySession.json(rig.shell(), "ctios:statistics --listeners --json east")) {
                if (listener.path("capacity").asInt() == capacity) {
                    return true;
                }
            }
            return false;
        }

        private long told(Rig rig) {
            return rig.books().records().stream()
                    .filter(record -> record.event().equals("OnQueueFull"))
                    .count();
        }

        @Override
        public void end(Rig rig) {
            super.end(rig);
            rig.sessionFile(Client.EAST).write(text);
        }
    },
    /** It throws at some events, and goes on with the next ones. */
    THROWS("throwing route") {
        @Override
        void strike(Rig rig, String name) {
            beside = RouteBeside.start(rig, name, "ordering=CALL&amp;concurrentConsumers=8", 0, true);
        }

        @Override
        public void last(Rig rig) {
            rig.awaitCalls(25);
        }

        @Override
        boolean throwsSometimes() {
            return true;
        }
    };

    private static final String ONE_BY_ONE = "ordering=SESSION";
    /** Milliseconds for an event, of which some forty come in a second. */
    private static final int SLOWLY = 60;

    private static final int LATE = 100;
    private static final int FEW = 50;

    private static int count;

    private final String kind;
    RouteBeside beside;

    RouteFault(String kind) {
        this.kind = kind;
    }

    abstract void strike(Rig rig, String name);

    boolean throwsSometimes() {
        return false;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void strike(Rig rig, Random random) {
        count++;
        strike(rig, "beside-" + count);
    }

    /** The trouble is over, and everything goes through in the end. */
    @Override
    public void end(Rig rig) {
        beside.pause(0);
        beside.check(throwsSometimes());
        beside.close();
    }

    @Override
    public String toString() {
        return kind;
    }
}
