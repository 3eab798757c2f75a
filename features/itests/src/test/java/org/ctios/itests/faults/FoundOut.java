package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks at what a session says that it found out by asking. No message stands beside it, so it is compared with what the
 * session has told until then: it has to say something new.
 */
final class FoundOut {
    private static final Comparator<TopicRecord> IN_ORDER =
            Comparator.comparingLong(TopicRecord::sequence).thenComparing(TopicRecord::snapshot);

    private final Predicate<TopicRecord> repeated;
    private final Filtering filtering;
    private final Balance balance;
    private final Set<String> begun = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, String> states = new HashMap<>();
    /** What was found out on this connection, by call or agent, and no message has come about that one since. */
    private final Map<String, Set<List<Object>>> found = new HashMap<>();

    private final Set<String> renamed = new HashSet<>();
    private TopicRecord before;

    private FoundOut(Predicate<TopicRecord> repeated, Filtering filtering, Balance balance) {
        this.repeated = repeated;
        this.filtering = filtering;
        this.balance = balance;
    }

    /**
     * Enters into the balance what a life of a session says twice.
     *
     * @param repeated whether the server has begun a call anew on the connection of a record: then it may be told with what
     *     has changed of it
     * @param filtering where it keeps something back, what was told until then says nothing of what is new
     */
    static void check(Life life, Predicate<TopicRecord> repeated, Filtering filtering, Balance balance) {
        FoundOut foundOut = new FoundOut(repeated, filtering, balance);
        List<TopicRecord> all = new ArrayList<>(life.snapshots());
        all.addAll(life.told());
        all.stream().sorted(IN_ORDER).forEach(foundOut::take);
    }

    private void take(TopicRecord record) {
        boolean anew =
                record.snapshot() && (before == null || !before.snapshot() || before.sequence() < record.sequence());
        boolean missing = !record.snapshot() && record.sequence() > (before == null ? 0 : before.sequence()) + 1;
        if (anew || missing || record.isEnd() || filtering.keepsBack(record.heardMillis())) {
            begun.clear();
            ended.clear();
            states.clear();
            found.clear();
        }
        if (record.event().equals("OnConnection")) {
            found.clear();
        }
        if (record.resync() && !record.snapshot() && isTold(record)) {
            balance.duplicated(record + ", found out");
        }
        learn(record);
        before = record;
    }

    private boolean isTold(TopicRecord record) {
        if (renamed.contains(subject(record))) {
            return false;
        }
        boolean again = !found.computeIfAbsent(subject(record), none -> new HashSet<>())
                .add(List.of(record.event(), record.key(), record.fingerprint()));
        return switch (record.event()) {
            case "OnCallBegin" -> begun.contains(record.key()) && (again || !repeated.test(record));
            case "OnCallEnd" -> ended.contains(record.key());
            case "OnAgentStateChange" -> record.fingerprint().state().equals(states.get(record.key()));
            default -> again && isChange(record);
        };
    }

    /** An answer itself may come twice, since the session may have to ask twice. */
    private static boolean isChange(TopicRecord record) {
        return record.key().startsWith("call.") && !record.event().endsWith("Conf");
    }

    private void learn(TopicRecord record) {
        switch (record.event()) {
            case "OnCallBegin" -> {
                begun.add(record.key());
                ended.remove(record.key());
            }
            case "OnCallEnd" -> {
                begun.remove(record.key());
                ended.add(record.key());
            }
            case "OnAgentStateChange" ->
                states.put(record.key(), record.fingerprint().state());
            default -> renamed.addAll(record.fingerprint().otherCalls());
        }
        if (record.mirrorsAMessage()) {
            found.remove(subject(record));
        }
    }

    /** The agent, or the call whichever of its connections it is about. */
    private static String subject(TopicRecord record) {
        return record.key().startsWith("call.")
                ? record.key()
                        .substring(0, record.key().indexOf('.', record.key().indexOf('.', 5) + 1))
                : record.key();
    }
}
