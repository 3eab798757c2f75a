package org.ctios.simulator.internal.wire;

import java.util.Set;
import java.util.stream.Collectors;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;

/**
 * Which variables of calls a client is told (guide, REGISTER_VARIABLES_REQ). Values and indexes of what is registered do not
 * matter, names do; a scalar and an array of one name are two variables. Immutable.
 */
public final class ToldVariables {
    /** Of a client that registered nothing: all of them. */
    public static final ToldVariables ALL = new ToldVariables(true, 0, Set.of(), Set.of());

    private final boolean all;
    private final long callVariables;
    private final Set<String> scalars;
    private final Set<String> arrays;

    private ToldVariables(boolean all, long callVariables, Set<String> scalars, Set<String> arrays) {
        this.all = all;
        this.callVariables = callVariables;
        this.scalars = scalars;
        this.arrays = arrays;
    }

    /** What REGISTER_VARIABLES_REQ names, and nothing else. */
    public static ToldVariables registered(Message request) {
        return new ToldVariables(
                false, request.uint(Fields.CALL_VARIABLE_MASK), names(request, false), names(request, true));
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return all;
    }

    /** Whether it has a call variable, 1 to 10. */
    boolean has(int callVariable) {
        return all || (callVariables & 1L << (callVariable - 1)) != 0;
    }

    /** Whether it has an ECC variable, or the array of an element. */
    boolean has(NamedVariable variable) {
        return all || (variable.isElement() ? arrays : scalars).contains(variable.name());
    }

    private static Set<String> names(Message request, boolean elements) {
        return request.namedVariables().stream()
                .filter(each -> each.isElement() == elements)
                .map(NamedVariable::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
