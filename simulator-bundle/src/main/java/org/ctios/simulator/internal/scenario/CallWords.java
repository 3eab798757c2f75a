package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ctios.simulator.Agent;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.internal.centre.CallContext;
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
            "clear", SimulatedCall::clear,
            "end", SimulatedCall::end);
    private static final List<String> ALL = List.of(
            "begin", "deliver", "establish", "hold", "retrieve", "change-id", "variable", "ecc", "clear", "end");
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
        Line line = new Line(words, "call NAME STEP, such as: call c begin 1001");
        String name = line.next();
        String step = line.next();
        Words.oneOf(step, "step of a call", ALL);
        if (step.equals("begin")) {
            above.begins(name);
        } else {
            above.checkCall(name);
        }
        Consumer<SimulatedCall> simple = STEPS.get(step);
        Statement statement = simple != null
                ? new Simple(stage -> simple.accept(stage.call(name)))
                : withWords(name, step, line, above);
        line.checkEnd();
        return statement;
    }

    private static Statement withWords(String name, String step, Line line, Above above) {
        String first = line.next();
        if (step.equals("begin")) {
            return new Simple(
                    stage -> stage.name(name, stage.pair().contactCentre().startCall(first)));
        }
        String value = line.next();
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
        return new Simple(stage -> stage.pair().contactCentre().setAgentState(id, state, code));
    }
}
