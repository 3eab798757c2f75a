package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ctios.ged188.Message;

/**
 * What a reconciliation found out. A difference becomes the event that was missed, the event changes the model, and it is
 * told: so whoever hears the events comes to know what the model knows.
 */
final class Findings {
    private final ObjectModel model;
    private List<Message> untold = new ArrayList<>();
    private int agentsChanged;
    private int callsBegun;
    private int callsEnded;
    private int callsChanged;

    Findings(ObjectModel model) {
        this.model = model;
    }

    /** Takes in a missed event and keeps it to be told. */
    void tell(Supplier<Message> event, Instant time) {
        add(event, time, true);
    }

    /** Takes in a missed event that nobody misses. */
    void keep(Supplier<Message> event, Instant time) {
        add(event, time, false);
    }

    private void add(Supplier<Message> event, Instant time, boolean told) {
        Message message;
        try {
            message = event.get();
        } catch (IllegalArgumentException e) {
            // Texts that a server sent although they are longer than its guide allows cannot be written again.
            return;
        }
        model.applyFoundOut(message, time);
        if (told) {
            untold.add(message);
            untold.addAll(model.takeFollowing());
        }
    }

    /** What is to be told since it was asked for last. */
    List<Message> drain() {
        List<Message> told = untold;
        untold = new ArrayList<>();
        return told;
    }

    void agentChanged() {
        agentsChanged++;
    }

    void callBegun() {
        callsBegun++;
    }

    void callEnded() {
        callsEnded++;
    }

    void callChanged() {
        callsChanged++;
    }

    Reconciliation.Report report(int unanswered) {
        return new Reconciliation.Report(agentsChanged, callsBegun, callsEnded, callsChanged, unanswered);
    }
}
