package org.ctios.benchmarks.failover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.HandClient;
import org.ctios.benchmarks.run.Lean;
import org.ctios.benchmarks.run.Sessions;
import org.ctios.session.StandaloneSession;
import quickfix.ConfigError;

/** The process whose sessions lose their side. All times are nanoseconds. */
public final class FailoverFork {
    /** Heartbeats so quick that a connection is proven soon, and so many that none is missed by chance. */
    private static final String[] QUICKLY_PROVEN = {"heartbeat", "0.1", "maxHeartbeats", "100"};

    private final Lean lean;

    private FailoverFork(Lean lean) {
        this.lean = lean;
    }

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when there is no server
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new FailoverFork(new Lean())::perform);
    }

    private String perform(String[] order) throws IOException, ConfigError {
        return switch (order[0]) {
            case "sockets" ->
                sockets(Boolean.parseBoolean(order[1]), Integer.parseInt(order[2]), Integer.parseInt(order[3]));
            case "beside" -> beside(Integer.parseInt(order[1]));
            case "freeze" ->
                freeze(Integer.parseInt(order[1]), Arrays.asList(order).subList(2, order.length));
            case "bad" -> bad(Long.parseLong(order[1]), order[2], Integer.parseInt(order[3]));
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    /** Sockets die in turns, ours and the floor's: from each death to OPEN_REQ on the other side, pair by pair. */
    private String sockets(boolean reset, int warmUp, int rounds) throws IOException {
        Lean.Pair[] pairs = lean.listen(2);
        List<Double> times = new ArrayList<>();
        try (StandaloneSession session = Sessions.create("ours", pairs[0].endpoints(), QUICKLY_PROVEN);
                HandClient hand = new HandClient(pairs[1], frame -> {})) {
            session.connect();
            hand.start();
            for (int round = -warmUp; round < rounds; round++) {
                int side = Math.floorMod(round + warmUp, 2);
                long ours = lean.cut(pairs[0].sideA() + side, pairs[0].sideB() - side, reset)
                        .nanos();
                long floor = lean.cut(pairs[1].sideA() + side, pairs[1].sideB() - side, reset)
                        .nanos();
                if (round >= 0) {
                    times.addAll(List.of((double) ours, (double) floor));
                }
            }
        }
        return text(times);
    }

    /** Sockets die in turns, ours and those of QuickFIX/J: to OPEN_REQ and to Logon on the other side, pair by pair. */
    private String beside(int rounds) throws IOException, ConfigError {
        Lean.Pair pair = lean.listen(1)[0];
        List<Double> times = new ArrayList<>();
        try (StandaloneSession session = Sessions.create("beside", pair.endpoints(), QUICKLY_PROVEN);
                FixInitiator initiator = new FixInitiator()) {
            session.connect();
            initiator.start();
            for (int round = 0; round < rounds; round++) {
                int side = round % 2;
                long ours = lean.cut(pair.sideA() + side, pair.sideB() - side, false)
                        .nanos();
                long theirs = initiator.cut((round + 0.5) / rounds);
                times.addAll(List.of((double) ours, (double) theirs));
            }
        }
        return text(times);
    }

    /**
     * All servers freeze at the worst moment, right behind an answer: from there to OPEN_REQ on the other side.
     *
     * @param heartbeats seconds and misses in turns, for so many sessions each
     */
    private String freeze(int each, List<String> heartbeats) throws IOException {
        Lean.Pair[] pairs = lean.listen(each * heartbeats.size() / 2);
        List<StandaloneSession> sessions = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            int kind = i / each * 2;
            StandaloneSession session = Sessions.create(
                    "frozen" + i,
                    pairs[i].endpoints(),
                    "heartbeat",
                    heartbeats.get(kind),
                    "maxHeartbeats",
                    heartbeats.get(kind + 1));
            sessions.add(session);
            session.connect();
        }
        sessions.forEach(Sessions::awaitMode);
        double[] times = lean.freeze(pairs);
        sessions.forEach(StandaloneSession::close);
        return text(Arrays.stream(times).boxed().toList());
    }

    /**
     * Side A does not open sessions. From the wish to connect until the mode stands at side B; then each time from the end
     * of the connection there to the next OPEN_REQ there, with side A between.
     */
    private String bad(long behaviour, String openTimeout, int rounds) throws IOException {
        Lean.Pair pair = lean.listen(1)[0];
        lean.behave(pair.sideA(), behaviour);
        List<Double> times = new ArrayList<>();
        try (StandaloneSession session = Sessions.create(
                "bad", pair.endpoints(), "heartbeat", "0.1", "maxHeartbeats", "100", "openTimeout", openTimeout)) {
            long start = System.nanoTime();
            Sessions.connect(session);
            times.add((double) (System.nanoTime() - start));
            for (int i = 0; i < rounds; i++) {
                times.add((double) lean.cut(pair.sideB(), pair.sideB(), true).nanos());
            }
        }
        return text(times);
    }

    private static String text(List<Double> times) {
        return times.stream().map(time -> Long.toString(time.longValue())).collect(Collectors.joining(" "));
    }
}
