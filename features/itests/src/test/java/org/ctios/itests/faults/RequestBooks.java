package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which requests were made and answered, and each one whose answer is not as it should be. Safe for any thread. */
final class RequestBooks {
    private static final int MOST_FINDINGS = 20;

    private final Map<Long, Wish> open = new HashMap<>();
    private final Map<Request.Outcome, Long> outcomes = new EnumMap<>(Request.Outcome.class);
    private final List<String> findings = new ArrayList<>();
    private long made;
    private long ofMonitors;
    private long unanswered;
    private long twice;

    /** A request is about to be made; returns its number. */
    synchronized long made(Wish wish) {
        made++;
        ofMonitors += wish.client().isOfAgent() ? 0 : 1;
        open.put(made, wish);
        return made;
    }

    /** There is an answer to the request of that number. */
    synchronized void answered(long number, Request request) {
        open.remove(number);
        outcomes.merge(request.outcome(), 1L, Long::sum);
        if (request.outcome() == Request.Outcome.UNCLEAR) {
            find("no clear answer: " + request);
        }
        if (request.isMisjudged()) {
            find("not refused with " + request.wish().refusal() + ": " + request);
        }
        if (request.isMadeUp()) {
            find("confirmed by nobody: " + request);
        }
        if (request.isKeptWaiting()) {
            find("not told that its connection ended: " + request);
        }
        if (request.isLate()) {
            find("too late: " + request);
        }
    }

    /** How many have no answer yet. */
    synchronized int open() {
        return open.size();
    }

    /** No answer comes any more: all that should have come had the time they may take. */
    synchronized void close() {
        unanswered += open.size();
        open.values().forEach(wish -> find("without an answer: " + wish));
        open.clear();
    }

    /**
     * What the route has counted while nothing was on its way.
     *
     * @param requests that came to it
     * @param answers that came back from the session
     */
    synchronized void counted(long requests, long answers) {
        if (answers > requests) {
            twice += answers - requests;
            find("answered twice: of " + requests + " requests there are " + answers + " answers");
        } else if (answers < requests) {
            unanswered += requests - answers;
            find("without an answer: of " + requests + " requests there are " + answers + " answers");
        }
    }

    /** A user did not ask, for a reason that is the suite's own. */
    synchronized void stopped(Client client, RuntimeException reason) {
        find(client + " could not ask: " + reason);
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    synchronized long requests() {
        return made;
    }

    synchronized long requestsOfMonitors() {
        return ofMonitors;
    }

    synchronized long count(Request.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    synchronized long unanswered() {
        return unanswered;
    }

    synchronized long answeredTwice() {
        return twice;
    }

    /** The first of what is wrong; empty when the books are clean. */
    synchronized List<String> findings() {
        return List.copyOf(findings);
    }
}
