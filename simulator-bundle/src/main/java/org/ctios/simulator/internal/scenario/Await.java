package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ctios.ged188.Message;
import org.ctios.simulator.Side;

/**
 * Waits for a message with these fields, passing by those of its type that have others.
 *
 * @param side where
 * @param what what
 * @param fields what its fields must be
 * @param limit how long to wait
 */
record Await(Side side, Happening what, List<FieldWords> fields, Limit limit) implements Statement {
    @Override
    public void perform(Stage stage) throws InterruptedException {
        Variables variables = stage.variables();
        Arrival arrival = stage.inbox().next(side, each -> isMet(each, variables.copy()), limit);
        if (arrival == null) {
            String words = fields.stream().map(FieldWords::text).collect(Collectors.joining(" "));
            throw stage.missing(what + " with " + words, side, limit);
        }
        isMet(arrival, variables);
        stage.met(arrival, message(arrival));
    }

    private boolean isMet(Arrival arrival, Variables variables) {
        if (arrival.taken() || !arrival.what().equals(what)) {
            return false;
        }
        return new MessageMatch(message(arrival), variables).difference(fields) == null;
    }

    private static Message message(Arrival arrival) {
        return Message.of(arrival.client().version(), Objects.requireNonNull(arrival.frame()));
    }
}
