package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Message;
import org.ctios.session.AgentSnapshot.SkillGroupSnapshot;
import org.ctios.session.AgentState;

/** The skill groups of an agent, one number each: 32 bits of group number, 16 of priority, 16 of state. */
final class SkillGroups {
    static final long[] NONE = {};
    private static final int NO_PRIORITY = 0xFFFF;

    private SkillGroups() {}

    /** The groups of a list in a message. This is the fast way: an agent's event tells all groups again and again. */
    static long[] of(Message message, Field count, Field number, Field priority, Field state) {
        List<Long> numbers = message.uints(number);
        List<Long> priorities = message.uints(priority);
        List<Long> states = message.uints(state);
        if (numbers.size() != priorities.size() || numbers.size() != states.size()) {
            return of(message.groups(count), number, priority, state);
        }
        long[] groups = new long[numbers.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = group(numbers.get(i), priorities.get(i), states.get(i));
        }
        return groups;
    }

    /** The groups of entries that may leave something out. */
    static long[] of(List<FieldGroup> entries, Field number, Field priority, Field state) {
        long[] groups = new long[entries.size()];
        int count = 0;
        for (FieldGroup each : entries) {
            if (each.has(number) && !each.isNone(number)) {
                groups[count++] = group(
                        each.uint(number),
                        each.uint(priority, NO_PRIORITY),
                        each.uint(state, AgentState.UNKNOWN.number()));
            }
        }
        return count == groups.length ? groups : Arrays.copyOf(groups, count);
    }

    /** One more group, or another state in one of them. */
    static long[] with(long[] groups, long number, long priority, long state) {
        long group = group(number, priority, state);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >>> 32 == group >>> 32) {
                long[] changed = groups.clone();
                changed[i] = group;
                return changed;
            }
        }
        long[] more = Arrays.copyOf(groups, groups.length + 1);
        more[groups.length] = group;
        return more;
    }

    static List<SkillGroupSnapshot> snapshots(long[] groups) {
        List<SkillGroupSnapshot> snapshots = new ArrayList<>(groups.length);
        for (long each : groups) {
            int priority = (int) ((each >>> 16) & 0xFFFF);
            snapshots.add(new SkillGroupSnapshot(
                    each >>> 32, priority == NO_PRIORITY ? -1 : priority, AgentState.of(each & 0xFFFF)));
        }
        return snapshots;
    }

    private static long group(long number, long priority, long state) {
        return (number << 32) | ((priority & 0xFFFF) << 16) | (state & 0xFFFF);
    }
}
