package org.ctios.simulator.internal.scenario;

import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.simulator.Side;

/**
 * Waits for something a client does, passing by what comes before it, and compares it.
 *
 * @param side where
 * @param what what
 * @param fields what its fields must be
 * @param takes whether the server does not get the message
 * @param limit how long to wait
 */
record Expect(Side side, Happening what, List<FieldWords> fields, boolean takes, Limit limit) implements Statement {
    @Override
    public void announce(Wanted wanted) {
        if (takes) {
            wanted.add(side, what);
        }
    }

    @Override
    public void perform(Stage stage) throws InterruptedException {
        Arrival arrival = stage.inbox().next(side, each -> each.what().equals(what) && each.taken() == takes, limit);
        if (arrival == null) {
            throw stage.missing(what.toString(), side, limit);
        }
        byte[] frame = arrival.frame();
        Message message = frame == null ? null : Message.of(arrival.client().version(), frame);
        stage.met(arrival, message);
        if (message != null) {
            compare(message, stage.variables());
        }
    }

    private void compare(Message message, Variables variables) {
        String difference = new MessageMatch(message, variables).difference(fields);
        if (difference != null) {
            throw new StepFailedException("the " + what + " at side " + side + " is another one. Expected " + difference
                    + ". It is " + message);
        }
    }
}
