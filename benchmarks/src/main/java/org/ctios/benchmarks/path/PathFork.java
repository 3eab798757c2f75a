package org.ctios.benchmarks.path;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** One virtual machine with both paths of a race; the sender has another one. */
public final class PathFork {
    /** Behind the name of a race: the yardstick hands over to another thread. */
    static final String OVER = "-over";

    /** Behind {@code asterisk}: it tells of a call with a longer event, which has as many fields as ours. */
    static final String DIAL = "-dial";

    private static final int RATE = 10_000;

    /** Blocks of a burst that only warms up. */
    private static final int WARM_UP = 300;

    /** So much longer than what is measured are single events a warm-up: after bursts the compiler begins anew with them. */
    private static final int WARM_UPS = 2;

    /** asterisk-java drops what comes while 20,000 events wait. */
    private static final int BLOCKS_OF_ASTERISK = 16;

    private final String what;
    private final boolean handsOver;
    private final AmiStream.Kind event;
    private final int version;
    private final WireStream.Kind kind;
    private final int rounds;
    private final int size;
    private final Routes.Setup setup;
    private final PrintStream out;

    private PathFork(List<String> words, PrintStream out) {
        this.handsOver = words.get(0).endsWith(OVER);
        this.event = words.get(0).endsWith(DIAL) ? AmiStream.Kind.DIAL_BEGIN : AmiStream.Kind.NEWSTATE;
        this.what = words.get(0).replace(OVER, "").replace(DIAL, "");
        this.version = Integer.parseInt(words.get(1));
        this.kind = WireStream.Kind.valueOf(words.get(2));
        this.rounds = Integer.parseInt(words.get(3));
        this.size = Integer.parseInt(words.get(4));
        boolean route = words.size() > 5;
        this.setup = new Routes.Setup(
                route && Boolean.parseBoolean(words.get(5)), route && Boolean.parseBoolean(words.get(6)));
        this.out = out;
    }

    /**
     * The command: {@code listener VERSION KIND ROUNDS BLOCKS}, or {@code WHAT VERSION KIND ROUNDS SIZE JMX POOLED}, where
     * WHAT is {@code route}, {@code asterisk}, {@code netty} or {@code component} with a number of blocks, or {@code
     * latency} with a number of events. With {@code -over} behind {@code listener} or {@code latency} the yardstick hands
     * over to another thread, with {@code -dial} behind {@code asterisk} it sends DialBegin instead of Newstate.
     *
     * @param args as above
     * @throws Exception when a path breaks
     */
    public static void main(String[] args) throws Exception {
        run(args, System.out);
        System.exit(0);
    }

    static void run(String[] args, PrintStream out) throws Exception {
        new PathFork(Arrays.asList(args), out).run();
    }

    private void run() throws Exception {
        if (what.equals("component")) {
            new ComponentCost(out).run(setup, rounds, size);
            return;
        }
        try (SenderProcess sender = new SenderProcess();
                Contender ours = ours(sender);
                Contender other = other(sender)) {
            Race race = new Race(sender, ours, other, out);
            int frames = new WireStream(version, kind).frames().size();
            switch (what) {
                case "latency" -> {
                    race.warmUp(rounds, WARM_UP, frames);
                    race.paced(WARM_UPS * rounds, rounds, RATE, size);
                }
                case "asterisk" ->
                    race.bursts(
                            rounds,
                            rounds,
                            Math.max(1, size / BLOCKS_OF_ASTERISK),
                            Math.min(size, BLOCKS_OF_ASTERISK),
                            frames);
                default -> race.bursts(rounds, rounds, 1, size, frames);
            }
        }
    }

    private Contender ours(SenderProcess sender) throws Exception {
        SenderProcess.Port port = sender.listen(version, kind);
        return what.equals("listener") ? new SessionListener(version, port) : new SessionRoute(version, port, setup);
    }

    private Contender other(SenderProcess sender) throws Exception {
        return switch (what) {
            case "listener" -> new HandListener(version, listen(sender), handsOver);
            case "asterisk" -> new AsteriskRoute(sender.asterisk(event), setup);
            case "netty" -> new NettyRoute(version, listen(sender), setup);
            default -> new HandRoute(version, listen(sender), setup, handsOver);
        };
    }

    private SenderProcess.Port listen(SenderProcess sender) throws IOException {
        return sender.listen(version, kind);
    }
}
