package org.ctios.simulator.internal.centre;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.QueueExit;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Calls that wait for an agent: most where no client sees them, as at a voice response unit before the agents'
 * peripheral, some in a queue that clients see. Not thread-safe.
 */
final class WaitingLine {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE = 60 * SECOND;
    private static final double TAKEN_OUT_OF_ONE_QUEUE = 0.2;

    private final CentreModel centre;
    private final Agenda agenda;
    private final Pace pace;
    private final Story story;
    private final Deque<Waiting> line = new ArrayDeque<>();

    WaitingLine(CentreModel centre, Agenda agenda, Pace pace, Story story) {
        this.centre = centre;
        this.agenda = agenda;
        this.pace = pace;
        this.story = story;
    }

    /** A call arrives that no client sees before an agent has it. */
    void add() {
        line.add(new Waiting(agenda.now(), null));
        serve();
    }

    /**
     * A call arrives that clients see waiting. It is queued although an agent may be free, as an announcement comes first.
     *
     * @param impatient whether the caller gives up during the announcement
     */
    void addSeen(boolean impatient) {
        Party queue = centre.queue();
        line.add(new Waiting(agenda.now(), queue));
        if (pace.chance(TAKEN_OUT_OF_ONE_QUEUE)) {
            agenda.in(queue.peripheral(), SECOND / 20, () -> dequeue(queue));
        }
        agenda.in(queue.peripheral(), impatient ? SECOND / 15 : PATIENCE, () -> giveUp(queue));
        agenda.in(queue.peripheral(), SECOND / 10, this::serve);
    }

    /** Gives waiting calls to available agents, to those first who have waited longest. */
    void serve() {
        Optional<AgentModel> agent = centre.staff().longestReachable();
        Optional<Waiting> next = next();
        while (agent.isPresent() && next.isPresent()) {
            line.remove(next.get());
            route(next.get(), agent.get());
            agent = centre.staff().longestReachable();
            next = next();
        }
    }

    /** How many wait, with those who have gone behind somebody who can be reached. */
    int length() {
        return line.size();
    }

    /** Who has waited longest, but where time stands still. Whoever has gone before that one is forgotten. */
    private Optional<Waiting> next() {
        for (Iterator<Waiting> all = line.iterator(); all.hasNext(); ) {
            Waiting waiting = all.next();
            if (isGone(waiting)) {
                all.remove();
            } else if (isReachable(waiting)) {
                return Optional.of(waiting);
            }
        }
        return Optional.empty();
    }

    private static boolean isReachable(Waiting waiting) {
        Party queue = waiting.queue();
        return queue == null || queue.peripheral().isOnline();
    }

    /** Nobody waits any longer. */
    void dissolve() {
        for (Waiting waiting : line) {
            if (waiting.queue() != null) {
                giveUp(waiting.queue());
            }
        }
        line.clear();
    }

    private void route(Waiting waiting, AgentModel agent) {
        Party queue = waiting.queue();
        if (queue == null) {
            Party party = centre.begin(agent);
            centre.deliver(party);
            story.rings(party);
        } else {
            story.rings(centre.route(queue, agent, exit()));
        }
    }

    private QueueExit exit() {
        return pace.chance(0.5) ? QueueExit.DIVERTED : QueueExit.CLEARED;
    }

    private void dequeue(Party queue) {
        if (queue.isLive()) {
            centre.steps().tell(Kind.DEQUEUED, queue);
        }
    }

    private void giveUp(Party queue) {
        CallModel call = queue.call();
        if (queue.isLive()) {
            centre.steps().clear(call, Cause.ABANDONED_IN_QUEUE);
            centre.steps().end(call);
        }
    }

    private boolean isGone(Waiting waiting) {
        Party queue = waiting.queue();
        return queue == null ? waiting.since() < agenda.now() - PATIENCE : !queue.isLive();
    }

    private record Waiting(long since, @Nullable Party queue) {}
}
