package org.ctios.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ctios.session.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * A message filter of CTI OS (DG 12.5 ch. 8): {@code MessageID=30;AgentID=7001,70*}. Immutable, safe for any thread.
 *
 * <p>Conditions are separated by semicolons, and all must hold. The values of one condition are separated by commas, and
 * one must fit. {@code *} fits anything, {@code 10*} what begins with 10; what follows an asterisk is ignored. Blanks
 * around the separators, the case of keys and of event names, and one semicolon at the end do not matter.
 *
 * <p>Decisions where the guide is silent:
 *
 * <ul>
 *   <li>A key is any keyword of an event's {@link CtiOsEvent#arguments}, also of nested ones ({@code SkillGroupNumber} of
 *       an agent with several groups, {@code user.Account} of the ECC variables). An event without the key does not fit.
 *   <li>The call and the device of a transfer or a conference are those of the primary call, as in {@link
 *       CallEvent#connectionDeviceId}.
 *   <li>{@code MessageID} is the number of an event, or one of its names: {@code 30}, {@code eAgentStateEvent} and {@code
 *       OnAgentStateChange} are the same.
 *   <li>Where the event has a number, values are compared as numbers: {@code MessageID=030} is {@code MessageID=30}. Where
 *       it has a text, as in {@code AgentID}, each character counts.
 *   <li>Events of the family {@link EventFamily#CONNECTION} always pass: a session tells of itself whatever is filtered.
 *       {@code eCTIOSFailureEvent} may be named, as the guide asks, and changes nothing.
 *   <li>{@code HideSilentMonitorCalls=1}, also {@code HideSilentMonitorCallEvents}, and either as value of {@code
 *       FilterTarget}: what carries the type, line or cause of a silent monitor call does not pass.
 * </ul>
 */
public final class MessageFilter {
    /** Value of {@code FilterTarget} for statistics of skill groups. */
    private static final Set<String> SKILL_GROUP_STATISTICS =
            Set.of("skillgroupstats", Integer.toString(EventId.SKILL_GROUP_STATISTICS.number()));

    private static final Set<String> HIDING = Set.of("hidesilentmonitorcalls", "hidesilentmonitorcallevents");
    private static final Set<String> NO = Set.of("0", "false");
    private static final Set<EventId> BEFORE_THE_CALL =
            EnumSet.of(EventId.TRANSLATION_ROUTE, EventId.AGENT_PRECALL, EventId.AGENT_PRECALL_ABORT);
    private static final String FILTER_TARGET = "filtertarget";

    private final List<FilterClause> all;
    private final List<FilterClause> conditions = new ArrayList<>();
    private final Set<EventId> admitted = EnumSet.allOf(EventId.class);
    private final boolean hiding;

    private MessageFilter(List<FilterClause> clauses) {
        this.all = clauses;
        this.hiding = clauses.stream().anyMatch(MessageFilter::hides);
        clauses.forEach(this::place);
    }

    /**
     * Reads a filter.
     *
     * @throws InvalidFilterException for an empty filter, a condition without {@code =} or without a value, a name that
     *     is no event's, and an event that the guide forbids in filters: connection and heartbeat events, logout notices,
     *     changes of the current call and agent, and monitored events (DG 12.5 ch. 8)
     */
    public static MessageFilter parse(String text) {
        return new MessageFilter(FilterParser.parse(text));
    }

    /**
     * Whether an event passes. Its {@code Arguments} are built only when a condition is on a keyword that no typed
     * accessor has, and the event passes the conditions on {@code MessageID}.
     */
    public boolean matches(CtiOsEvent event) {
        if (event.id().family() == EventFamily.CONNECTION) {
            return true;
        }
        if (!admitted.contains(event.id())) {
            return false;
        }
        return (conditions.isEmpty() && !hiding) || matches(new EventValues(event));
    }

    /** Whether events of that kind can pass, as far as {@code MessageID} and {@code FilterTarget} say. */
    public boolean admits(EventId id) {
        return id.family() == EventFamily.CONNECTION || admitted.contains(id);
    }

    /** Whether events that tell this state of an agent can pass, as far as {@code AgentState} says. */
    public boolean admits(AgentState state) {
        return conditions.stream()
                .filter(each -> each.isAbout("agentstate"))
                .allMatch(each -> each.accepts(state.number()));
    }

    /**
     * What is legal but probably not meant, in words for people; empty when there is nothing. Above all a filter with
     * call events but without the end of calls: what is known of them piles up (DG 12.5 ch. 4).
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        missing(EventId.CALL_END, "calls that have ended stay known", warnings);
        missing(EventId.CALL_DATA_UPDATE, "changed call data go unseen", warnings);
        for (FilterClause clause : all) {
            clause.values().forEach(value -> warn(clause, value, warnings));
        }
        return List.copyOf(warnings);
    }

    private boolean matches(EventValues values) {
        for (FilterClause condition : conditions) {
            if (!condition.matches(values)) {
                return false;
            }
        }
        return !hiding || !SilentMonitor.isIn(values);
    }

    private void place(FilterClause clause) {
        if (clause.isAbout(FilterParser.MESSAGE_ID)) {
            Set<EventId> named = EnumSet.noneOf(EventId.class);
            clause.values().forEach(value -> named.addAll(MessageIds.events(value)));
            admitted.retainAll(named);
        } else if (targets(clause, SKILL_GROUP_STATISTICS::contains)) {
            admitted.retainAll(EnumSet.of(EventId.SKILL_GROUP_STATISTICS));
        } else if (!HIDING.contains(clause.normalKey()) && !targets(clause, HIDING::contains)) {
            conditions.add(clause);
        }
    }

    private static boolean hides(FilterClause clause) {
        boolean wanted = HIDING.contains(clause.normalKey())
                && clause.values().stream()
                        .noneMatch(value -> NO.contains(value.text().toLowerCase(Locale.ROOT)));
        return wanted || targets(clause, HIDING::contains);
    }

    private static boolean targets(FilterClause clause, Predicate<String> word) {
        return clause.isAbout(FILTER_TARGET)
                && clause.values().stream()
                        .anyMatch(value -> word.test(value.text().toLowerCase(Locale.ROOT)));
    }

    private void missing(EventId needed, String consequence, List<String> warnings) {
        boolean calls = admitted.stream().anyMatch(MessageFilter::isOfACall);
        if (calls && !admitted.contains(needed)) {
            warnings.add("the filter has call events but not " + needed.enumName() + " (" + needed.number() + "): "
                    + consequence);
        }
    }

    /** Whether it tells of a call that begins and ends. */
    private static boolean isOfACall(EventId id) {
        return id.family() == EventFamily.CALL && !id.cilName().endsWith("Conf") && !BEFORE_THE_CALL.contains(id);
    }

    private static void warn(FilterClause clause, ValuePattern value, List<String> warnings) {
        boolean messageId = clause.isAbout(FilterParser.MESSAGE_ID);
        if (messageId && MessageIds.events(value).isEmpty()) {
            warnings.add("no event has the number " + value);
        }
        String word = value.text().toLowerCase(Locale.ROOT);
        if (clause.isAbout(FILTER_TARGET) && !SKILL_GROUP_STATISTICS.contains(word) && !HIDING.contains(word)) {
            warnings.add("no event carries " + clause + "; FilterTarget=SkillGroupStats is the one that is known");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageFilter filter && normal().equals(filter.normal());
    }

    @Override
    public int hashCode() {
        return normal().hashCode();
    }

    /** The normal form: no blanks, numbers for the names of events, nothing behind an asterisk. Parsing it gives an equal filter. */
    @Override
    public String toString() {
        return all.stream().map(FilterClause::toString).collect(Collectors.joining(";"));
    }

    /** What counts for equality: the normal form without the spelling of keys. */
    private List<Object> normal() {
        return all.stream()
                .<Object>map(clause -> List.of(clause.normalKey(), clause.values()))
                .toList();
    }
}
