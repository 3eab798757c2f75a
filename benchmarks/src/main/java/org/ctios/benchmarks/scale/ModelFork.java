package org.ctios.benchmarks.scale;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.Modes;
import org.ctios.benchmarks.run.Own;
import org.ctios.benchmarks.run.Sessions;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;

/** The process with the session that knows a whole contact centre. The simulator is its server. */
public final class ModelFork {
    private final Child centre = Child.start(CentreProcess.class, "-Xmx2g");

    private ModelFork() throws IOException {}

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when there is no server
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new ModelFork()::perform);
    }

    private String perform(String[] order) throws IOException, InterruptedException {
        return model(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
    }

    /**
     * Bytes of the model, milliseconds of the first look by a session and by the asker, then the same of the look after a
     * failover, and milliseconds of this process's processor time for both.
     */
    private String model(int agents, int calls) throws IOException, InterruptedException {
        String[] ports = centre.ask("start", agents, calls).split(" ", -1);
        int sideA = Integer.parseInt(ports[0]);
        int sideB = Integer.parseInt(ports[1]);
        Asker warm = new Asker(sideA, agents);
        warm.ask();
        double askedFirst = millis(() -> new Asker(sideA, agents).ask());

        StandaloneSession session = Sessions.create("centre", "127.0.0.1:" + sideA + ",127.0.0.1:" + sideB);
        Modes modes = new Modes(1);
        session.addEventListener(modes::told);
        double first = millis(() -> {
            session.connect();
            modes.await();
        });
        check(session, agents, calls);

        modes.expect(1);
        long processor = Own.processorTime();
        centre.ask("end", "A");
        double after = millis(modes::await);
        processor = Own.processorTime() - processor;
        check(session, agents, calls);
        Asker asker = new Asker(sideB, agents);
        long askers = Own.processorTime();
        double askedAfter = millis(asker::ask);
        askers = Own.processorTime() - askers;
        if (asker.calls() != calls) {
            throw new IllegalStateException("the asker found " + asker.calls() + " calls");
        }

        long full = Own.usedHeap();
        session.disconnect();
        Sessions.await("it is disconnected", () -> session.state() == SessionState.DISCONNECTED);
        long empty = Own.usedHeap();
        session.close();
        return String.join(
                " ",
                Long.toString(full - empty),
                Double.toString(first),
                Double.toString(askedFirst),
                Double.toString(after),
                Double.toString(askedAfter),
                Long.toString(TimeUnit.NANOSECONDS.toMillis(processor)),
                Long.toString(TimeUnit.NANOSECONDS.toMillis(askers)));
    }

    private static void check(StandaloneSession session, int agents, int calls) {
        SessionSnapshot known = session.snapshot();
        if (known.agents().size() != agents || known.calls().size() != calls || !known.current()) {
            throw new IllegalStateException("the session knows "
                    + known.agents().size() + " agents and " + known.calls().size() + " calls");
        }
    }

    @FunctionalInterface
    private interface Work {
        void perform() throws IOException, InterruptedException;
    }

    private static double millis(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.perform();
        return (System.nanoTime() - start) / 1e6;
    }
}
