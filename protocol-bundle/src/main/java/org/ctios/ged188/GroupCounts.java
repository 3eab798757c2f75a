package org.ctios.ged188;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the entries of all lists of a message that is being built, fills in the fields that tell the counts, and
 * refuses what a server would: wrong counts, too many entries, entries without a required field.
 */
final class GroupCounts {
    private final Layout layout;
    private final List<WrittenField> out = new ArrayList<>();
    private final Map<GroupLayout, Tally> tallies = new LinkedHashMap<>();

    /** What is known of one list, within the current entry of the list it is nested in. */
    private static final class Tally {
        private final Set<Field> seen = new HashSet<>();
        private int finished;
        private int current;
        private int firstAt = -1;
        private @Nullable Long announced;

        int total() {
            return finished + current;
        }
    }

    private GroupCounts(Layout layout) {
        this.layout = layout;
        layout.groups().forEach(group -> tallies.put(group, new Tally()));
    }

    /**
     * The floating fields with their counts.
     *
     * @param fixed the fixed part; counts in it are written unless they are among those given
     * @param given fields that the caller has set
     */
    static List<WrittenField> complete(Layout layout, List<WrittenField> floating, byte[] fixed, Set<Field> given) {
        if (layout.groups().isEmpty()) {
            return floating;
        }
        GroupCounts counts = new GroupCounts(layout);
        counts.announceFixed(fixed, given);
        floating.forEach(counts::add);
        counts.close(null, fixed);
        return counts.out;
    }

    private void announceFixed(byte[] fixed, Set<Field> given) {
        tallies.forEach((group, tally) -> {
            FieldLayout count = layout.field(group.count());
            if (count != null && count.isFixed() && given.contains(group.count())) {
                tally.announced = count.read(fixed, count.offset());
            }
        });
    }

    private void add(WrittenField written) {
        GroupLayout group = written.group();
        FieldLayout at = written.at();
        if (group != null && at != null) {
            enter(group, at.field(), written.elements());
        }
        Long number = written.number();
        if (at != null && number != null) {
            announce(at.field(), number);
        }
        out.add(written);
    }

    private void enter(GroupLayout group, Field field, int elements) {
        Tally tally = tally(group);
        if (tally.seen.contains(field)) {
            finishEntry(group, tally);
        }
        if (tally.firstAt < 0) {
            tally.firstAt = out.size();
        }
        tally.seen.add(field);
        tally.current = Math.max(tally.current, elements);
    }

    private void announce(Field field, long value) {
        tallies.forEach((group, tally) -> {
            if (group.count() == field) {
                tally.announced = value;
            }
        });
    }

    private void finishEntry(GroupLayout group, Tally tally) {
        close(group, new byte[0]);
        for (FieldLayout at : layout.fields()) {
            if (at.required() && at.group() == group && !tally.seen.contains(at.field())) {
                throw refused(at.field(), "is required");
            }
        }
        tally.finished += tally.current;
        tally.current = 0;
        tally.seen.clear();
    }

    /** Ends all lists directly in an entry of {@code parent}, or of the message. */
    private void close(@Nullable GroupLayout parent, byte[] fixed) {
        for (GroupLayout group : layout.groups()) {
            if (group.parent() == parent) {
                end(group, fixed);
            }
        }
    }

    private void end(GroupLayout group, byte[] fixed) {
        Tally tally = tally(group);
        if (tally.current > 0) {
            finishEntry(group, tally);
        }
        check(group, tally);
        FieldLayout count = layout.field(group.count());
        if (count != null && tally.announced == null) {
            fill(group, tally, count, fixed);
        }
        tallies.put(group, new Tally());
    }

    private void fill(GroupLayout group, Tally tally, FieldLayout count, byte[] fixed) {
        if (count.isFixed()) {
            count.type().write(tally.total(), fixed, count.offset());
        } else if (tally.total() > 0 || count.required()) {
            insert(tally.firstAt < 0 ? out.size() : tally.firstAt, WrittenField.number(count, tally.total()));
            GroupLayout parent = group.parent();
            if (parent != null) {
                tally(parent).seen.add(group.count());
            }
        }
    }

    private void check(GroupLayout group, Tally tally) {
        if (tally.total() > group.most()) {
            throw refused(group.count(), "would be " + tally.total() + ", at most " + group.most() + " are allowed");
        }
        Long announced = tally.announced;
        if (announced != null && announced != tally.total()) {
            String status = group.status() == null ? "" : " (" + group.status() + ")";
            throw refused(group.count(), "is " + announced + ", but " + tally.total() + " are there" + status);
        }
    }

    private void insert(int index, WrittenField count) {
        out.add(index, count);
        for (Tally each : tallies.values()) {
            each.firstAt += each.firstAt >= index ? 1 : 0;
        }
    }

    private Tally tally(GroupLayout group) {
        return tallies.computeIfAbsent(group, g -> new Tally());
    }

    private IllegalArgumentException refused(Field field, String reason) {
        return new IllegalArgumentException(layout.type().name() + "." + field + " " + reason);
    }
}
