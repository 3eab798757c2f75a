package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.MessageType;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.fault.Nearest;
import org.ctios.simulator.internal.fault.Words;

/** Reads statements; how long expectations wait is the last {@code within} statement's. For one file. */
final class Statements {
    private static final List<String> WORDS = List.of(
            "expect", "await", "take", "absent", "send", "pass", "raw", "wait", "drop", "fault", "call", "agent",
            "within", "pair");

    private final Above above = new Above();
    private Limit limit = new Limit(Duration.ofSeconds(10), false);

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
            case "send" -> ActionWords.send(rest, above);
            case "pass" -> ActionWords.pass(rest, above);
            case "raw" -> ActionWords.raw(rest, above);
            case "wait" -> ActionWords.waitFor(rest);
            case "drop" -> ActionWords.drop(rest, above);
            case "fault" -> fault(rest);
            case "call" -> CallWords.call(rest, above);
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
        Limit wait = ownLimit(all);
        Line line = new Line(all, word + " SIDE TYPE [Field=value ...] [within TIME]");
        Side side = line.side();
        Happening what = Happening.parse(line.next());
        MessageType type = what.type();
        if (type != null) {
            return new Expect(side, what, expected(side, type, line, takes), takes, wait);
        }
        line.checkEnd();
        if (takes) {
            throw new IllegalArgumentException("only a message can be taken");
        }
        above.meets(side, List.of(), false);
        return new Expect(side, what, List.of(), false, wait);
    }

    private Statement await(List<String> words) {
        List<String> all = new ArrayList<>(words);
        Limit wait = ownLimit(all);
        Line line = new Line(all, "await SIDE TYPE Field=value ... [within TIME]");
        Side side = line.side();
        MessageType type = Words.type(line.next());
        return new Await(side, Happening.of(type), expected(side, type, line, false), wait);
    }

    private List<FieldWords> expected(Side side, MessageType type, Line line, boolean takes) {
        List<FieldWords> fields = FieldWords.parseAll(type, line.rest());
        fields.forEach(words -> FieldCheck.expected(type, words));
        above.meets(side, fields, takes);
        return fields;
    }

    /** {@code within TIME} at the end. */
    private Limit ownLimit(List<String> words) {
        int at = words.size() - 2;
        if (at < 0 || !words.get(at).equals("within")) {
            return limit;
        }
        Duration own = Words.time(words.remove(at + 1));
        words.remove(at);
        return new Limit(own, true);
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

    private static Statement fault(List<String> words) {
        FaultOrder order = FaultOrder.parse(String.join(" ", words));
        return new Fault(order);
    }

    private Statement within(List<String> words) {
        Line line = new Line(words, "within TIME");
        limit = new Limit(Words.time(line.next()), false);
        line.checkEnd();
        return new Within();
    }
}
