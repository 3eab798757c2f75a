package org.ctios.benchmarks.path;

import java.io.PrintStream;

/** One virtual machine with both paths of a race; the sender has another one. */
public final class PathFork {
    private static final int RATE = 10_000;

    private PathFork() {}

    /**
     * The command: one of {@code listener VERSION KIND ROUNDS BLOCKS}, {@code route VERSION KIND ROUNDS BLOCKS JMX POOLED}
     * and {@code latency VERSION KIND ROUNDS EVENTS JMX POOLED}.
     *
     * @param args as above
     * @throws Exception when a path breaks
     */
    public static void main(String[] args) throws Exception {
        run(args, System.out);
        System.exit(0);
    }

    static void run(String[] args, PrintStream out) throws Exception {
        int version = Integer.parseInt(args[1]);
        WireStream.Kind kind = WireStream.Kind.valueOf(args[2]);
        int rounds = Integer.parseInt(args[3]);
        int size = Integer.parseInt(args[4]);
        boolean route = !args[0].equals("listener");
        Routes.Setup setup =
                new Routes.Setup(route && Boolean.parseBoolean(args[5]), route && Boolean.parseBoolean(args[6]));
        try (SenderProcess sender = new SenderProcess();
                Contender ours = route
                        ? new SessionRoute(version, sender.listen(version, kind), setup)
                        : new SessionListener(version, sender.listen(version, kind));
                Contender hand = route
                        ? new HandRoute(version, sender.listen(version, kind), setup)
                        : new HandListener(version, sender.listen(version, kind))) {
            Race race = new Race(sender, ours, hand, out);
            if (args[0].equals("latency")) {
                race.paced(2, rounds, RATE, size);
            } else {
                int frames = new WireStream(version, kind).frames().size();
                race.bursts(rounds, rounds, size, frames);
            }
        }
    }
}
