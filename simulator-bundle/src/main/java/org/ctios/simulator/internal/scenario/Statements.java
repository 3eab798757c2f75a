package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.MessageType;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.fault.Nearest;
import org.ctios.simulator.internal.fault.Words;
import org.ctios.simulator.internal.server.Interceptor.Client;

/** Reads statements; how long expectations wait is the last {@code within} statement's. For one file. */
final class Statements {
    private static final List<String> WORDS = List.of(
            "expect", "await", "take", "absent", "send", "pass", "raw", "wait", "drop", "fault", "call", "agent",
            "within", "pair");

    private Duration limit = Duration.ofSeconds(10);

    /**
     * A statement.
     *
     * @throws IllegalArgumentException with what was expected
     */
    Statement read(List<String> words) {
        String first = words.get(0);
        List<String> rest = words.subList(1, words.size());
        return switch (first) {
            case "expect" -> expect(rest, false);
            case "await" -> await(rest);
            case "take" -> expect(rest, true);
            case "absent" -> absent(rest);
            case "send" -> send(rest);
            case "pass" -> pass(rest);
            case "raw" -> raw(rest);
            case "wait" -> waitFor(rest);
            case "drop" -> drop(rest);
            case "fault" -> fault(rest);
            case "call" -> CallWords.call(rest);
            case "agent" -> CallWords.agent(rest);
            case "within" -> within(rest);
            case "pair" -> throw new IllegalArgumentException("'pair' stands once, before all other statements");
            default ->
                throw new IllegalArgumentException("'" + first + "' is no statement; expected one of "
                        + String.join(", ", WORDS) + Nearest.hint(first, WORDS));
        };
    }

    private Statement expect(List<String> words, boolean takes) {
        String word = takes ? "take" : "expect";
        List<String> all = new ArrayList<>(words);
        Duration wait = ownLimit(all);
        Line line = new Line(all, word + " SIDE TYPE [Field=value ...] [within TIME]");
        Side side = line.side();
        Happening what = Happening.parse(line.next());
        MessageType type = what.type();
        if (type != null) {
            return new Expect(side, what, FieldWords.parseAll(type, line.rest()), takes, wait);
        }
        line.checkEnd();
        if (takes) {
            throw new IllegalArgumentException("only a message can be taken");
        }
        return new Expect(side, what, List.of(), false, wait);
    }

    private Statement await(List<String> words) {
        List<String> all = new ArrayList<>(words);
        Duration wait = ownLimit(all);
        Line line = new Line(all, "await SIDE TYPE Field=value ... [within TIME]");
        Side side = line.side();
        MessageType type = Words.type(line.next());
        List<FieldWords> fields = FieldWords.parseAll(type, line.rest());
        return new Await(side, Happening.of(type), fields, wait);
    }

    /** {@code within TIME} at the end. */
    private Duration ownLimit(List<String> words) {
        int at = words.size() - 2;
        if (at < 0 || !words.get(at).equals("within")) {
            return limit;
        }
        Duration own = Words.time(words.remove(at + 1));
        words.remove(at);
        return own;
    }

    private static Statement absent(List<String> words) {
        Line line = new Line(words, "absent SIDE TYPE for TIME");
        Side side = line.side();
        Happening what = Happening.parse(line.next());
        line.expect("for");
        Duration time = Words.time(line.next());
        line.checkEnd();
        return new Absent(side, what, time);
    }

    private static Statement send(List<String> words) {
        Line line = new Line(words, "send SIDE TYPE [Field=value ...]");
        Side side = line.side();
        MessageType type = Words.type(line.next());
        MessageWords message = new MessageWords(type, FieldWords.parseAll(type, line.rest()));
        return new Simple(stage -> {
            Client client = stage.last(side).client();
            client.send(message.write(
                    client.version(),
                    stage.variables(),
                    stage.invokeId(side),
                    stage.pair().peripheralId()));
        });
    }

    private static Statement pass(List<String> words) {
        Line line = new Line(words, "pass SIDE");
        Side side = line.side();
        line.checkEnd();
        return new Simple(stage -> {
            Arrival last = stage.last(side);
            byte[] frame = last.frame();
            if (!last.taken() || frame == null) {
                throw new IllegalStateException("nothing was taken at side " + side + " that could be passed on");
            }
            last.client().pass(frame);
        });
    }

    private static Statement raw(List<String> words) {
        Line line = new Line(words, "raw SIDE HEX");
        Side side = line.side();
        byte[] bytes = Words.bytes(String.join("", line.rest()));
        return new Simple(stage -> stage.last(side).client().send(bytes));
    }

    private static Statement waitFor(List<String> words) {
        Line line = new Line(words, "wait TIME");
        Duration time = Words.time(line.next());
        line.checkEnd();
        return new Simple(stage -> stage.inbox().pause(time));
    }

    private static Statement drop(List<String> words) {
        Line line = new Line(words, "drop SIDE [reset]");
        Side side = line.side();
        boolean reset = !line.isEnd();
        if (reset) {
            line.expect("reset");
        }
        line.checkEnd();
        return new Simple(stage -> {
            Client client = stage.last(side).client();
            if (reset) {
                client.reset();
            } else {
                client.close();
            }
        });
    }

    private static Statement fault(List<String> words) {
        FaultOrder order = FaultOrder.parse(String.join(" ", words));
        return new Fault(order);
    }

    private Statement within(List<String> words) {
        Line line = new Line(words, "within TIME");
        limit = Words.time(line.next());
        line.checkEnd();
        return new Simple(stage -> {});
    }
}
