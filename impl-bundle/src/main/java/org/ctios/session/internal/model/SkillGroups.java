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

    /** NumSkillGroups of QUERY_AGENT_STATE_CONF at most (guide); an event may tell 99. */
    private static final int MOST_IN_AN_ANSWER = 20;

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
        return with(groups, group(number, priority, state));
    }

    private static long[] with(long[] groups, long group) {
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

    /** What is known after an answer to a query with these groups. It need not tell any, and has no room for many. */
    static long[] answered(long[] known, long[] groups) {
        if (groups.length == 0) {
            return known;
        }
        if (!isCut(known, groups)) {
            return groups;
        }
        long[] now = known;
        for (long each : groups) {
            now = with(now, each);
        }
        return now;
    }

    /** Whether an answer to a query tells other groups, priorities or states than are known. Their order says nothing. */
    static boolean differ(long[] known, long[] groups) {
        if (groups.length == 0) {
            return false;
        }
        long[] left = known.clone();
        long[] right = groups.clone();
        Arrays.sort(left);
        Arrays.sort(right);
        return isCut(known, groups)
                ? Arrays.stream(right).anyMatch(each -> Arrays.binarySearch(left, each) < 0)
                : !Arrays.equals(left, right);
    }

    /** Whether there may be more groups than an answer had room for. */
    private static boolean isCut(long[] known, long[] groups) {
        return groups.length >= MOST_IN_AN_ANSWER && known.length > groups.length;
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
