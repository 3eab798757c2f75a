package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One life of a session, as the topic tells it: from its first event, number 1, to its end with the process or the bundle.
 */
final class Life {
    private static final Comparator<TopicRecord> BY_TIME =
            Comparator.comparingLong(TopicRecord::heard).thenComparingLong(TopicRecord::sequence);

    /** A fall by less is no fall: events of one moment may have times in another order than their numbers. */
    private static final long NEIGHBOURS = 10;

    /** So many events are looked at to see whether the numbers have fallen back for good. */
    private static final int LOOK = 20;

    private final List<TopicRecord> told = new ArrayList<>();
    private final List<TopicRecord> snapshots = new ArrayList<>();
    /** Numbers of the events behind which the session is another one. */
    private final TreeSet<Long> ends = new TreeSet<>();
    /** Beginnings and ends of calls that were told, by how often the session had become another one. */
    private final Map<Integer, Set<String>> bounds = new HashMap<>();

    /** The lives in the records of one start of a container. */
    static List<Life> of(List<TopicRecord> records, List<Stop> stops) {
        List<TopicRecord> all = records.stream().sorted(BY_TIME).toList();
        List<Life> lives = new ArrayList<>();
        int from = 0;
        for (int cut : cuts(all, stops)) {
            lives.add(new Life(all.subList(from, cut)));
            from = cut;
        }
        lives.add(new Life(all.subList(from, all.size())));
        return lives;
    }

    /** After each stop of the session, the place where the numbers fall back for good. */
    private static List<Integer> cuts(List<TopicRecord> all, List<Stop> stops) {
        List<Integer> cuts = new ArrayList<>();
        long begin = all.isEmpty() ? 0 : all.get(0).heardMillis();
        List<Stop> ends = stops.stream()
                .filter(stop -> stop.session() && stop.millis() > begin)
                .toList();
        for (int i = 0; i < ends.size(); i++) {
            long until = i + 1 < ends.size() ? ends.get(i + 1).millis() : Long.MAX_VALUE;
            int cut = cut(all, ends.get(i).millis(), until, cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1));
            if (cut > 0) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    private static int cut(List<TopicRecord> all, long after, long until, int from) {
        long highest = 0;
        for (int i = from; i < all.size() && all.get(i).heardMillis() < until; i++) {
            TopicRecord record = all.get(i);
            boolean falls = highest - record.sequence() > NEIGHBOURS;
            if (falls && record.heardMillis() >= after && isForGood(all.subList(i, all.size()), highest)) {
                return i;
            }
            highest = Math.max(highest, record.sequence());
        }
        return 0;
    }

    /**
     * Whether most of what follows has lower numbers, and the first one is more like them than like those before. Many events
     * may come in one piece, all with the time of its beginning: then the numbers are soon as high as before.
     */
    private static boolean isForGood(List<TopicRecord> following, long highest) {
        List<TopicRecord> next = following.stream()
                .filter(record -> !record.snapshot())
                .limit(LOOK)
                .toList();
        long lower = next.stream().filter(record -> record.sequence() < highest).count();
        long lowest = next.stream().mapToLong(TopicRecord::sequence).min().orElse(highest);
        long first = following.get(0).sequence();
        return 2 * lower > next.size() && first - lowest < highest - first;
    }

    private Life(List<TopicRecord> records) {
        records.stream().filter(TopicRecord::isEnd).forEach(record -> ends.add(record.sequence()));
        for (TopicRecord record : records) {
            (record.snapshot() ? snapshots : told).add(record);
            if (record.event().equals("OnCallBegin") || record.event().equals("OnCallEnd")) {
                bound(record, record.event() + " " + record.key());
            }
            // Whose name is known from a transfer, a conference or an update does not begin under it.
            record.names().forEach(name -> bound(record, "OnCallBegin " + name));
        }
        told.sort(Comparator.comparingLong(TopicRecord::sequence));
    }

    private void bound(TopicRecord record, String bound) {
        bounds.computeIfAbsent(endsBefore(record), none -> new HashSet<>()).add(bound);
    }

    /** A snapshot has the number of the last event before it. */
    private int endsBefore(TopicRecord record) {
        return ends.headSet(record.sequence(), record.snapshot()).size();
    }

    /** What happened, by number. */
    List<TopicRecord> told() {
        return told;
    }

    /** What routes were told when they began. */
    List<TopicRecord> snapshots() {
        return snapshots;
    }

    /**
     * The records from which on everything is told anew: the snapshot of the newest route, and what is behind it; or what is
     * behind the end that made the session another one.
     */
    List<TopicRecord> newest() {
        long snapshot =
                snapshots.isEmpty() ? 0 : snapshots.get(snapshots.size() - 1).sequence();
        long begin = ends.isEmpty() ? snapshot : Math.max(snapshot, ends.last());
        List<TopicRecord> newest = new ArrayList<>();
        snapshots.stream()
                .filter(each -> each.sequence() == snapshot && snapshot == begin)
                .forEach(newest::add);
        told.stream().filter(each -> each.sequence() > begin).forEach(newest::add);
        return newest;
    }

    /**
     * Whether the beginning or end of a call that a message tells was told, by whatever event.
     *
     * @param when a record from the time that counts: what was told before the session became another one does not
     */
    boolean knows(Fingerprint message, TopicRecord when) {
        return message.mayBeRepeated()
                && bounds.getOrDefault(endsBefore(when), Set.of())
                        .contains((message.isBegin() ? "OnCallBegin " : "OnCallEnd ") + message.call());
    }

    /** Whether the session, as it is now, has told that a call's connection began, or its name. */
    boolean hasBegun(String key) {
        return bounds.getOrDefault(ends.size(), Set.of()).contains("OnCallBegin " + key);
    }
}
