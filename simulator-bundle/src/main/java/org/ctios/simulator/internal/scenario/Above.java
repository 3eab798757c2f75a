package org.ctios.simulator.internal.scenario;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.fault.Nearest;

/**
 * What the statements above a line have brought by the time it is played: values of variables, calls, clients. While a file
 * is read; statements are done in order, so what is not there then will never be.
 */
final class Above {
    private final Set<String> variables = new HashSet<>();
    private final Set<String> calls = new HashSet<>();
    private final Map<Side, Boolean> taken = new EnumMap<>(Side.class);

    /** Something is met on a side, and variables take values. */
    void meets(Side side, List<FieldWords> fields, boolean takes) {
        taken.put(side, takes);
        fields.stream().map(FieldWords::value).filter(Variables::isName).forEach(variables::add);
    }

    /** A call begins. */
    void begins(String call) {
        calls.add(call);
    }

    /** A word that is a variable must have a value. */
    void checkValue(String word) {
        if (Variables.isName(word) && !variables.contains(word)) {
            throw new IllegalArgumentException(
                    word + " has no value; an expectation above must meet it" + Nearest.hint(word, variables));
        }
    }

    /** The call must have begun. */
    void checkCall(String call) {
        if (!calls.contains(call)) {
            throw new IllegalArgumentException("there is no call " + call + "; begin it with: call " + call
                    + " begin AGENT" + Nearest.hint(call, calls));
        }
    }

    /** The call must have begun, mostly as a consultation about another one. */
    void checkConsultation(String consultation, String about) {
        if (!calls.contains(consultation)) {
            throw new IllegalArgumentException("there is no call " + consultation + "; begin it with: call " + about
                    + " consult " + consultation + " NUMBER" + Nearest.hint(consultation, calls));
        }
    }

    /** Something of a client must have been met on the side. */
    void checkClient(Side side) {
        if (!taken.containsKey(side)) {
            throw new IllegalArgumentException("side " + side
                    + " has no client yet; expect something of it above, such as: expect " + side + " connected");
        }
    }

    /** What was met last on the side must have been taken. */
    void checkTaken(Side side) {
        checkClient(side);
        if (!taken.getOrDefault(side, false)) {
            throw new IllegalArgumentException("what was met last on side " + side
                    + " was not taken, and nothing can be passed on; write: take " + side + " TYPE");
        }
    }
}
