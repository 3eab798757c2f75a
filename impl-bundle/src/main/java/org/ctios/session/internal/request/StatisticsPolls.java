package org.ctios.session.internal.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentSnapshot.SkillGroupSnapshot;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.internal.translate.Knowledge;
import org.ctios.session.internal.translate.StatisticsSubject;
import org.jspecify.annotations.Nullable;

/**
 * Statistics that the session asks for again and again, as the CTI OS server does for its clients: the CTI Server answers
 * questions only. Survives a failover, not a disconnect.
 */
final class StatisticsPolls {
    private static final long DEFAULT_SECONDS = 10;
    private static final long MOST_SECONDS = 3_600;
    private static final long MILLIS = 1_000;
    private static final String NUMBER = "SkillGroupNumber";

    private final Map<Object, Poll> polls = new LinkedHashMap<>();

    private record Poll(CtiOsRequest query, long interval, long next) {
        Poll due(long time) {
            return new Poll(query, interval, time);
        }
    }

    /**
     * Requests that would be refused as every question of this one would: they are to be written, and not sent, before it is
     * confirmed. None for a request that begins nothing.
     */
    List<CtiOsRequest> trials(CtiOsRequest request, Knowledge knowledge) {
        return switch (request.operation()) {
            case ENABLE_AGENT_STATISTICS -> List.of(request);
            case ENABLE_SKILL_GROUP_STATISTICS ->
                groups(request, knowledge).stream()
                        .map(group -> query(request, request.operation(), group))
                        .toList();
            default -> List.of();
        };
    }

    void change(CtiOsRequest request, Knowledge knowledge, long now) {
        long interval = MILLIS * seconds(request);
        resolve(knowledge);
        switch (request.operation()) {
            case ENABLE_AGENT_STATISTICS ->
                polls.put(
                        StatisticsSubject.agent(request, knowledge),
                        new Poll(query(request, Operation.QUERY_AGENT_STATISTICS, null), interval, now));
            case DISABLE_AGENT_STATISTICS -> polls.remove(StatisticsSubject.agent(request, knowledge));
            case ENABLE_SKILL_GROUP_STATISTICS -> {
                for (long group : groups(request, knowledge)) {
                    polls.put(
                            StatisticsSubject.group(request, group, knowledge),
                            new Poll(query(request, Operation.QUERY_SKILL_GROUP_STATISTICS, group), interval, now));
                }
            }
            default -> disableGroups(request, knowledge);
        }
    }

    /** Finds out anew what the polls are about: what they leave out may have become known, or be another agent now. */
    private void resolve(Knowledge knowledge) {
        List<Poll> all = List.copyOf(polls.values());
        polls.clear();
        all.forEach(poll -> polls.put(subject(poll.query(), knowledge), poll));
    }

    private static Object subject(CtiOsRequest query, Knowledge knowledge) {
        try {
            Long group = query.arguments().getValueLong(NUMBER);
            return group == null
                    ? StatisticsSubject.agent(query, knowledge)
                    : StatisticsSubject.group(query, group, knowledge);
        } catch (RequestFailedException unknown) {
            return query;
        }
    }

    private void disableGroups(CtiOsRequest request, Knowledge knowledge) {
        List<Long> named = named(request);
        if (named.isEmpty()) {
            polls.values().removeIf(poll -> poll.query().operation() == Operation.QUERY_SKILL_GROUP_STATISTICS);
        }
        named.forEach(group -> polls.remove(StatisticsSubject.group(request, group, knowledge)));
    }

    private static long seconds(CtiOsRequest request) {
        Long seconds = number(request, "PollingIntervalSec");
        if (seconds != null && (seconds < 1 || seconds > MOST_SECONDS)) {
            throw RequestFailedException.notSent(
                    request.operation(),
                    CilError.E_CTIOS_INVALID_ARGUMENT,
                    "the keyword PollingIntervalSec is out of range",
                    "Give 1 to " + MOST_SECONDS);
        }
        return seconds == null ? DEFAULT_SECONDS : seconds;
    }

    /** A number, null when it is not given. */
    private static @Nullable Long number(CtiOsRequest request, String keyword) {
        Long number = request.arguments().getValueLong(keyword);
        if (number == null && request.arguments().isValid(keyword)) {
            throw RequestFailedException.notSent(
                    request.operation(),
                    CilError.E_CTIOS_INVALID_ARGUMENT,
                    "the keyword " + keyword + " is no whole number",
                    "Give one, as such or in decimal digits");
        }
        return number;
    }

    /** The groups named, else those of the session's agent. */
    private static List<Long> groups(CtiOsRequest request, Knowledge knowledge) {
        List<Long> named = named(request);
        AgentSnapshot agent = knowledge.agentSnapshot();
        List<Long> groups = !named.isEmpty() || agent == null
                ? named
                : agent.skillGroups().stream().map(SkillGroupSnapshot::number).toList();
        if (groups.isEmpty()) {
            throw RequestFailedException.notSent(
                    request.operation(),
                    CilError.E_CTIOS_MISSING_ARGUMENT,
                    "the keyword SkillGroupNumber is missing and no group of the agent is known",
                    "Name the group, or several under SkillGroupNumbers");
        }
        return groups;
    }

    private static List<Long> named(CtiOsRequest request) {
        List<Long> groups = new ArrayList<>();
        Long one = number(request, NUMBER);
        if (one != null) {
            groups.add(one);
        }
        Arguments nested = request.arguments().getValueArray("SkillGroupNumbers");
        Arguments several = nested == null ? Arguments.none() : nested;
        for (String key : several.keys()) {
            Long number = several.getValueLong(key);
            if (number == null) {
                throw RequestFailedException.notSent(
                        request.operation(),
                        CilError.E_CTIOS_INVALID_ARGUMENT,
                        "the keyword SkillGroupNumbers holds something that is no number",
                        "Give numbers under the keys 1, 2, 3 ...");
            }
            groups.add(number);
        }
        return groups;
    }

    private static CtiOsRequest query(CtiOsRequest request, Operation operation, @Nullable Long group) {
        return CtiOsRequest.of(operation)
                .with(who(request))
                .with(NUMBER, group)
                .timeout(request.timeout())
                .build();
    }

    /** Whom the request is about, without how often. */
    private static Arguments who(CtiOsRequest request) {
        Arguments.Builder who = Arguments.builder();
        for (String key : List.of("PeripheralID", "AgentID", "AgentInstrument", "AgentExtension")) {
            who.set(key, request.arguments().getValue(key));
        }
        return who.build();
    }

    long deadline() {
        long next = PendingRequests.NEVER;
        for (Poll poll : polls.values()) {
            next = Math.min(next, poll.next());
        }
        return next;
    }

    /** What is to be asked now. */
    List<CtiOsRequest> due(long now) {
        List<CtiOsRequest> due = new ArrayList<>();
        polls.replaceAll((key, poll) -> {
            if (poll.next() > now) {
                return poll;
            }
            due.add(poll.query());
            return poll.due(now + poll.interval());
        });
        return due;
    }

    /** After a new connection everything is asked at once. */
    void restart(long now) {
        polls.replaceAll((key, poll) -> poll.due(now));
    }

    void clear() {
        polls.clear();
    }
}
