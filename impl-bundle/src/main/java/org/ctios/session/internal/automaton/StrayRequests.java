package org.ctios.session.internal.automaton;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.jspecify.annotations.Nullable;

/**
 * OPEN_REQs that were given up before a server answered them, since a session stood for a heartbeat interval there. A server
 * that hung takes such a one up when it goes on, also when the connection has ended, and then the session that stands is the
 * older one of the client. Immutable.
 *
 * @param atA how many at side A
 * @param atB how many at side B
 */
record StrayRequests(int atA, int atB) {
    static final StrayRequests NONE = new StrayRequests(0, 0);

    private record Request(ServerSide side, int connection) {}

    /** How many a side may still take up. */
    int at(ServerSide side) {
        return side == ServerSide.A ? atA : atB;
    }

    /** A side has taken one up. */
    StrayRequests without(ServerSide side) {
        return with(side, at(side) - 1);
    }

    /** A side has answered what came later, so it has taken up all of them. */
    StrayRequests none(ServerSide side) {
        return with(side, 0);
    }

    private StrayRequests with(ServerSide side, int count) {
        return side == ServerSide.A ? new StrayRequests(count, atB) : new StrayRequests(atA, count);
    }

    /** A step, with those counted that it gave up. */
    static Step counted(AutomatonState before, Input input, Step step) {
        AutomatonState state = step.state();
        for (Request request : out(before)) {
            if (isGivenUp(request, input, step.state())) {
                StrayRequests strays = state.strays();
                state = state.strays(strays.with(request.side(), strays.at(request.side()) + 1));
            }
        }
        return step.with(state);
    }

    private static List<Request> out(AutomatonState state) {
        return Stream.of(own(state), ofCompanion(state), ofCrossing(state))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isGivenUp(Request request, Input input, AutomatonState after) {
        boolean answered = input instanceof Input.Received received && received.connection() == request.connection();
        return !answered && !after.owns(request.connection());
    }

    private static @Nullable Request own(AutomatonState state) {
        return state.phase() instanceof Opening own ? new Request(own.side(), own.connection()) : null;
    }

    private static @Nullable Request ofCompanion(AutomatonState state) {
        return state.standby().companion() instanceof Companion.Opening opening
                ? new Request(opening.side(), opening.connection())
                : null;
    }

    private static @Nullable Request ofCrossing(AutomatonState state) {
        Crossing crossing = state.crossing();
        return crossing != null && crossing.opening() ? new Request(crossing.side(), crossing.connection()) : null;
    }
}
