package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ctios.simulator.Agent;
import org.ctios.simulator.QueueExit;
import org.ctios.simulator.Quirk;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.internal.centre.CallContext;
import org.ctios.simulator.internal.centre.DataLimits;
import org.ctios.simulator.internal.fault.Words;
import org.jspecify.annotations.Nullable;

/** Statements that walk calls and agents of the contact centre. */
final class CallWords {
    private static final Map<String, Consumer<SimulatedCall>> STEPS = Map.of(
            "deliver", SimulatedCall::deliver,
            "establish", SimulatedCall::establish,
            "hold", SimulatedCall::hold,
            "retrieve", SimulatedCall::retrieve,
            "change-id", SimulatedCall::changeId,
            "leave", SimulatedCall::leave,
            "clear", SimulatedCall::clear,
            "end", SimulatedCall::end);
    private static final Map<String, BiConsumer<SimulatedCall, SimulatedCall>> JOINTS =
            Map.of("transfer", SimulatedCall::transfer, "conference", SimulatedCall::conference);
    private static final Set<String> BEGINNINGS = Set.of("begin", "dial", "queue");
    private static final List<String> ALL = List.of(
            "begin",
            "deliver",
            "establish",
            "hold",
            "retrieve",
            "consult",
            "transfer",
            "transfer-to",
            "conference",
            "leave",
            "change-id",
            "variable",
            "ecc",
            "quirk",
            "clear",
            "end",
            "dial",
            "queue",
            "route");
    private static final Map<String, Quirk> QUIRKS = Words.words(Quirk.values());
    private static final Map<String, QueueExit> EXITS = Words.words(QueueExit.values());
    private static final Map<String, String> USAGES = Map.of(
            "consult", "call NAME consult CONSULTATION NUMBER, such as: call c consult d 2002",
            "transfer", "call NAME transfer CONSULTATION, such as: call c transfer d",
            "quirk", "call NAME quirk QUIRK, such as: call c quirk no-cleared",
            "variable", "call NAME variable N TEXT, such as: call c variable 1 gold",
            "ecc", "call NAME ecc VARIABLE TEXT, such as: call c ecc Topic loan",
            "transfer-to", "call NAME transfer-to NUMBER, such as: call c transfer-to 2002",
            "conference", "call NAME conference CONSULTATION, such as: call c conference d",
            "dial", "call NAME dial AGENT NUMBER, such as: call c dial 1001 2002",
            "queue", "call NAME queue, such as: call c queue",
            "route", "call NAME route AGENT [diverted|cleared], such as: call c route 1001 cleared");
    private static final Map<String, Agent.State> STATES = Map.of(
            "login", Agent.State.LOGIN,
            "logout", Agent.State.LOGOUT,
            "available", Agent.State.AVAILABLE,
            "not-ready", Agent.State.NOT_READY,
            "work-ready", Agent.State.WORK_READY,
            "work-not-ready", Agent.State.WORK_NOT_READY);

    // What SimulatedCall and ContactCentre allow.
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_ECC_NAME = 32;
    private static final int LONGEST_ECC_VALUE = 210;
    private static final int HIGHEST_REASON = 65_534;

    private CallWords() {}

    /** {@code call NAME STEP ...}. */
    static Statement call(List<String> words, Above above) {
        String named = words.size() < 2 ? "" : words.get(1);
        Line line = new Line(words, USAGES.getOrDefault(named, "call NAME STEP, such as: call c begin 1001"));
        String name = line.next();
        String step = line.next();
        Words.oneOf(step, "step of a call", ALL);
        if (BEGINNINGS.contains(step)) {
            above.begins(name);
        } else {
            above.checkCall(name);
        }
        Statement statement = statement(name, step, line, above);
        line.checkEnd();
        return statement;
    }

    private static Statement statement(String name, String step, Line line, Above above) {
        if (step.equals("queue")) {
            return new Simple(
                    stage -> stage.name(name, stage.pair().contactCentre().queueCall()));
        }
        Consumer<SimulatedCall> simple = STEPS.get(step);
        return simple != null
                ? new Simple(stage -> simple.accept(stage.call(name)))
                : withWords(name, step, line, above);
    }

    private static Statement withWords(String name, String step, Line line, Above above) {
        String first = line.next();
        return switch (step) {
            case "begin" ->
                new Simple(
                        stage -> stage.name(name, stage.pair().contactCentre().startCall(first)));
            case "dial" -> dial(name, first, number(line.next()));
            case "route" -> route(name, first, line.isEnd() ? "diverted" : line.next());
            case "consult" -> consult(name, first, number(line.next()), above);
            case "transfer-to" -> transferTo(name, number(first));
            case "quirk" -> quirk(name, first);
            case "transfer", "conference" -> joined(name, step, first, above);
            default -> changed(name, step, first, line.next(), above);
        };
    }

    private static Statement dial(String name, String agent, String number) {
        return new Simple(stage -> stage.name(name, stage.pair().contactCentre().makeCall(agent, number)));
    }

    private static Statement route(String name, String agent, String word) {
        Words.oneOf(word, "way out of a queue", EXITS.keySet().stream().sorted().toList());
        QueueExit exit = Objects.requireNonNull(EXITS.get(word));
        return new Simple(stage -> stage.call(name).route(agent, exit));
    }

    private static Statement consult(String name, String consultation, String number, Above above) {
        if (consultation.equals(name)) {
            throw new IllegalArgumentException(
                    "the consultation needs another name than " + name + ", which it is about");
        }
        above.begins(consultation);
        return new Simple(stage -> stage.name(consultation, stage.call(name).consult(number)));
    }

    private static Statement transferTo(String name, String number) {
        return new Simple(stage -> stage.call(name).transferTo(number));
    }

    private static Statement joined(String name, String step, String consultation, Above above) {
        above.checkConsultation(consultation, name);
        BiConsumer<SimulatedCall, SimulatedCall> joint = Objects.requireNonNull(JOINTS.get(step));
        return new Simple(stage -> joint.accept(stage.call(name), stage.call(consultation)));
    }

    private static Statement quirk(String name, String word) {
        Words.oneOf(word, "quirk of a call", QUIRKS.keySet().stream().sorted().toList());
        Quirk quirk = Objects.requireNonNull(QUIRKS.get(word));
        return new Simple(stage -> stage.call(name).addQuirk(quirk));
    }

    private static String number(String word) {
        if (!word.matches("[0-9*#+]+")) {
            throw new IllegalArgumentException(
                    "'" + word + "' is no number that can be dialed; write digits, *, # and +");
        }
        DataLimits.checkNumber(word);
        return word;
    }

    private static Statement changed(String name, String step, String first, String value, Above above) {
        above.checkValue(value);
        if (step.equals("ecc")) {
            checkLength("the name of an ECC variable", first, LONGEST_ECC_NAME);
            checkLength("an ECC variable", value, LONGEST_ECC_VALUE);
            return new Simple(
                    stage -> stage.call(name).setEcc(first, stage.variables().resolve(value)));
        }
        int number = Words.number(first);
        if (number < 1 || number > CallContext.VARIABLES) {
            throw new IllegalArgumentException("call variables are 1 to " + CallContext.VARIABLES + ", not " + number);
        }
        checkLength("a call variable", value, LONGEST_VALUE);
        return new Simple(
                stage -> stage.call(name).setVariable(number, stage.variables().resolve(value)));
    }

    private static void checkLength(String what, String text, int longest) {
        if (text.length() > longest && !Variables.isName(text)) {
            throw new IllegalArgumentException(what + " has at most " + longest + " characters, not " + text.length());
        }
    }

    /** {@code agent ID STATE [REASON]}. */
    static Statement agent(List<String> words) {
        Line line = new Line(words, "agent ID STATE [REASON], such as: agent 1001 not-ready 3");
        String id = line.next();
        String name = line.next();
        Words.oneOf(name, "state of an agent", STATES.keySet().stream().sorted().toList());
        @Nullable String reason = line.isEnd() ? null : line.next();
        int code = reason == null ? 0 : Words.number(reason);
        line.checkEnd();
        if (code > HIGHEST_REASON) {
            throw new IllegalArgumentException("a reason code is 0 to " + HIGHEST_REASON + ", not " + code);
        }
        Agent.State state = STATES.getOrDefault(name, Agent.State.NOT_READY);
        return new AgentState(id, state, code);
    }
}
