package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.session.internal.model.Reconciliation.Scope;
import org.ctios.session.internal.model.Reconciliation.Turn;

/** A reconciliation that a test answers by hand. */
abstract class ReconciliationRun {
    /** Invoke id of the first request. */
    static final int FIRST = 0x2000_0000;

    static final Scope MONITOR = new Scope(true, false, Wire.PERIPHERAL, "", "", false);
    static final Scope AGENT = new Scope(false, false, Wire.PERIPHERAL, "7001", "2001", false);

    final ObjectModel model = new ObjectModel();
    final List<Message> sent = new ArrayList<>();
    final List<Message> told = new ArrayList<>();
    Reconciliation run = Reconciliation.begin(model, MONITOR, Wire.VERSION, FIRST);

    void events(Message... messages) {
        for (Message each : messages) {
            model.apply(each, -1, Wire.TIME);
        }
    }

    void begin(Scope scope) {
        run = Reconciliation.begin(model, scope, Wire.VERSION, FIRST);
        take(run.start(0, Wire.TIME));
    }

    void answer(MessageBuilder answer) {
        answer(answer.build());
    }

    void answer(Message answer) {
        assertThat(run.owns(answer)).isTrue();
        take(run.on(answer, 0, Wire.TIME));
    }

    void take(Turn turn) {
        sent.addAll(turn.send());
        told.addAll(turn.tell());
    }

    List<Integer> sentTypes() {
        return sent.stream().map(Message::typeNumber).toList();
    }

    List<Integer> toldTypes() {
        return told.stream().map(Message::typeNumber).toList();
    }
}
