package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
record Expect(Side side, Happening what, List<FieldWords> fields, boolean takes, Duration limit) implements Statement {
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
            throw new StepFailedException("no " + what + " came at side " + side + " within " + seconds(limit)
                    + "; what came: " + list(stage.inbox().rest(side)));
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

    static String seconds(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** What came, with how often where that is more than once. */
    static String list(List<Arrival> arrivals) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        arrivals.forEach(each -> counts.merge(each.what().toString(), 1, Integer::sum));
        String names = counts.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " x " + each.getValue()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing" : names;
    }
}
