package org.ctios.simulator.internal.centre;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes of what a call carries; what is not named stays.
 *
 * @param variables new values of call variables by their numbers 1 to 10
 * @param ecc new values of ECC variables by their names, array elements as {@code name[index]}
 * @param wrapupData new CallWrapupData, empty for no change
 */
public record CallData(Map<Integer, String> variables, Map<String, String> ecc, String wrapupData) {
    /** No change. */
    public static final CallData NONE = new CallData(Map.of(), Map.of(), "");

    /** Keeps its own copies. */
    public CallData {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        ecc = Collections.unmodifiableMap(new TreeMap<>(ecc));
    }

    /** A change of one call variable. */
    public static CallData variable(int number, String value) {
        return new CallData(Map.of(number, value), Map.of(), "");
    }

    /** A change of one ECC variable. */
    public static CallData ecc(String name, String value) {
        return new CallData(Map.of(), Map.of(name, value), "");
    }

    Set<Integer> changed() {
        return variables.keySet();
    }
}
