package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.List;
import org.ctios.ged188.MessageType;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.fault.Words;
import org.ctios.simulator.internal.server.Interceptor.Client;

/** Statements that do something to a client, or let time pass. */
final class ActionWords {
    private ActionWords() {}

    /** {@code send SIDE TYPE [FIELD ...]}. */
    static Statement send(List<String> words, Above above) {
        Line line = new Line(words, "send SIDE TYPE [Field=value ...]");
        Side side = line.side();
        MessageType type = Words.type(line.next());
        MessageWords message = new MessageWords(type, FieldWords.parseAll(type, line.rest()));
        message.check();
        message.fields().stream().map(FieldWords::value).forEach(above::checkValue);
        above.checkClient(side);
        return new Simple(stage -> {
            Client client = stage.last(side).client();
            client.send(message.write(
                    client.version(),
                    stage.variables(),
                    stage.invokeId(side),
                    stage.pair().peripheralId()));
        });
    }

    /** {@code pass SIDE}. */
    static Statement pass(List<String> words, Above above) {
        Line line = new Line(words, "pass SIDE");
        Side side = line.side();
        line.checkEnd();
        above.checkTaken(side);
        return new Simple(stage -> {
            Arrival last = stage.last(side);
            byte[] frame = last.frame();
            if (!last.taken() || frame == null) {
                throw new IllegalStateException("nothing was taken at side " + side + " that could be passed on");
            }
            last.client().pass(frame);
        });
    }

    /** {@code raw SIDE HEX}. */
    static Statement raw(List<String> words, Above above) {
        Line line = new Line(words, "raw SIDE HEX");
        Side side = line.side();
        byte[] bytes = Words.bytes(line.next() + String.join("", line.rest()));
        above.checkClient(side);
        return new Simple(stage -> stage.last(side).client().sendRaw(bytes));
    }

    /** {@code wait TIME}. */
    static Statement waitFor(List<String> words) {
        Line line = new Line(words, "wait TIME");
        Duration time = Words.time(line.next());
        line.checkEnd();
        return new Simple(stage -> stage.inbox().pause(time));
    }

    /** {@code drop SIDE [reset]}. */
    static Statement drop(List<String> words, Above above) {
        Line line = new Line(words, "drop SIDE [reset]");
        Side side = line.side();
        boolean reset = !line.isEnd();
        if (reset) {
            line.expect("reset");
        }
        line.checkEnd();
        above.checkClient(side);
        return new Simple(stage -> {
            Client client = stage.last(side).client();
            if (reset) {
                client.reset();
            } else {
                client.close();
            }
        });
    }
}
