package org.ctios.simulator.internal.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.DuplexedPair;

/** What can be made to go wrong, and the words that follow its name. */
public enum FaultKind {
    /** The server dies. */
    KILL("", "the server dies: port closed, connections reset, the other side active") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.kill(side);
        }
    },
    /** It comes back. */
    REVIVE("", "a dead server comes back") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.revive(side);
        }
    },
    /** Connecting is refused. */
    REFUSE("", "connecting is refused; sessions go on") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).refuse();
        }
    },
    /** RST. */
    RESET("", "once: a TCP reset on every connection") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).reset();
        }
    },
    /** The process stands. */
    FREEZE("", "TCP stands and connects, nothing is read or answered") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).freeze();
        }
    },
    /** It goes on. */
    THAW("", "a frozen server goes on") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).thaw();
        }
    },
    /** A cut line. */
    HALF_OPEN("", "connections that stand are silent for ever, without FIN or RST") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).halfOpen();
        }
    },
    /** OPEN_REQ is not answered. */
    ACCEPT_SILENTLY("", "TCP connects, OPEN_REQ is never answered") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).acceptSilently();
        }
    },
    /** OPEN_REQ is refused. */
    REFUSE_SESSIONS("STATUS", "every OPEN_REQ gets FAILURE_CONF with this status, by number or name") {
        @Override
        Action read(Arguments words) {
            String status = words.next();
            if (status.matches("\\d+")) {
                int number = Words.number(status);
                return (pair, side) -> pair.faults(side).refuseSessions(number);
            }
            int number = (int) StatusNames.value(status);
            return (pair, side) -> pair.faults(side).refuseSessions(number);
        }
    },
    /** Only some versions. */
    VERSIONS("OLDEST NEWEST", "the side speaks only these protocol versions") {
        @Override
        Action read(Arguments words) {
            int oldest = Words.number(words.next());
            int newest = Words.number(words.next());
            if (oldest > newest) {
                throw new IllegalArgumentException("versions " + oldest + " " + newest + ": give the lower one first");
            }
            return (pair, side) -> pair.faults(side).speakVersions(oldest, newest);
        }
    },
    /** Single bytes. */
    SPLIT("[PAUSE]", "every byte arrives alone") {
        @Override
        Action read(Arguments words) {
            Duration pause = words.timeOr(Duration.ZERO);
            return (pair, side) -> pair.faults(side).split(pause);
        }
    },
    /** One piece. */
    GLUE("TIME", "what was sent within this time arrives in one piece") {
        @Override
        Action read(Arguments words) {
            Duration gather = Words.time(words.next());
            return (pair, side) -> pair.faults(side).glue(gather);
        }
    },
    /** Slowly. */
    SLOW("PAUSE", "each message waits its turn") {
        @Override
        Action read(Arguments words) {
            Duration pause = Words.time(words.next());
            return (pair, side) -> pair.faults(side).slow(pause);
        }
    },
    /** Half a message. */
    TRUNCATE("", "once: half of the next message, then the end of the connection") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).truncate();
        }
    },
    /** Bytes that are no message. */
    GARBAGE("[HEX]", "once: these bytes between two messages; by default a header of negative length") {
        @Override
        Action read(Arguments words) {
            byte[] bytes = words.isEmpty() ? new byte[] {-1, -1, -1, -1, 0, 0, 0, 5} : Words.bytes(words.next());
            return (pair, side) -> pair.faults(side).garbage(bytes);
        }
    },
    /** A message that is too large. */
    OVERSIZE("", "once: a header that announces 2 GiB") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).oversize();
        }
    },
    /** Missing messages. */
    LOSE("TYPES", "messages of these types are missing: names, confirmations, events, all or none") {
        @Override
        Action read(Arguments words) {
            var types = Words.types(words.next());
            return (pair, side) -> pair.faults(side).lose(types);
        }
    },
    /** Late messages. */
    DELAY("TYPES TIME", "messages of these types are late; others overtake them") {
        @Override
        Action read(Arguments words) {
            var types = Words.types(words.next());
            Duration by = Words.time(words.next());
            return (pair, side) -> pair.faults(side).delay(types, by);
        }
    },
    /** Messages that come twice. */
    DUPLICATE("TYPES", "messages of these types come twice") {
        @Override
        Action read(Arguments words) {
            var types = Words.types(words.next());
            return (pair, side) -> pair.faults(side).duplicate(types);
        }
    },
    /** The order of confirmations. */
    CONFIRM("ORDER", "control is confirmed before its events, after them, either, or as usual") {
        @Override
        Action read(Arguments words) {
            ConfirmationOrder order = Words.order(words.next());
            return (pair, side) -> pair.faults(side).confirm(order);
        }
    },
    /** No fault. */
    HEAL("", "no fault any more, and the side is up") {
        @Override
        Action read(Arguments words) {
            return (pair, side) -> pair.faults(side).heal();
        }
    };

    private static final Set<FaultKind> OF_CONNECTIONS = EnumSet.of(RESET, HALF_OPEN, TRUNCATE, GARBAGE, OVERSIZE);
    private static final Set<FaultKind> TAKE_BACK = EnumSet.of(THAW, HEAL);
    private static final Set<FaultKind> ONCE = EnumSet.of(RESET, REVIVE, THAW, TRUNCATE, GARBAGE, OVERSIZE, HEAL);

    private final String usage;
    private final String meaning;

    FaultKind(String usage, String meaning) {
        this.usage = usage;
        this.meaning = meaning;
    }

    /** Its name in an order: {@code half-open}. */
    public String word() {
        return Words.word(this);
    }

    /** The name and what follows it. */
    public String usage() {
        return (word() + " " + usage).strip();
    }

    /** What a client sees. */
    public String meaning() {
        return meaning;
    }

    /** Whether only connections that stand suffer it, so that without one nothing happens. */
    boolean actsOnConnections() {
        return OF_CONNECTIONS.contains(this);
    }

    /** Whether it is over when it is done. */
    boolean isDoneOnce() {
        return ONCE.contains(this);
    }

    /** Whether it ends what others have begun. */
    boolean takesBack() {
        return TAKE_BACK.contains(this);
    }

    /** All names. */
    public static List<String> words() {
        return Stream.of(values()).map(FaultKind::word).toList();
    }

    static FaultKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no fault of a side"
                        + Nearest.end(word, words()) + " They are: " + String.join(", ", words())));
    }

    /** Takes the words that belong to it. */
    abstract Action read(Arguments words);

    /** Something that is done to a side. */
    interface Action {
        void on(DuplexedPair pair, Side side);
    }
}
