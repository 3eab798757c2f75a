package org.ctios.simulator.internal.centre;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call brings along.
 *
 * @param ani the caller's number
 * @param dnis the number at which the call reached the contact centre, empty for a call made inside
 * @param dialedNumber the number that was dialed
 * @param callerEnteredDigits digits the caller entered at the voice menu, empty for none
 * @param routerCallKeyDay first part of the router call key, 0 for a call that was not routed
 * @param routerCallKeyCallId second part of the router call key, 0 for a call that was not routed
 * @param variables call variables 1 to 10, empty text for none
 * @param ecc ECC variables
 * @param dialedInside whether the dialed number is an instrument's
 */
public record CallContext(
        String ani,
        String dnis,
        String dialedNumber,
        String callerEnteredDigits,
        long routerCallKeyDay,
        long routerCallKeyCallId,
        List<String> variables,
        Map<String, String> ecc,
        boolean dialedInside) {
    /** How many call variables a call has. */
    public static final int VARIABLES = 10;

    /** Name of the ECC variable every routed call carries. */
    public static final String SEGMENT = "CustomerSegment";

    /** Keeps its own copies. */
    public CallContext {
        variables = List.copyOf(variables);
        ecc = Collections.unmodifiableMap(new LinkedHashMap<>(ecc));
    }

    /** Context of a call an agent makes. */
    static CallContext inside(String from, String to, boolean dialedInside) {
        return new CallContext(from, "", to, "", 0, 0, Collections.nCopies(VARIABLES, ""), Map.of(), dialedInside);
    }

    /** Context of a consultation: the numbers are its own, the data those of the call it is about. */
    static CallContext consult(String from, String to, boolean dialedInside, CallModel about) {
        return new CallContext(from, "", to, "", 0, 0, about.variables(), about.ecc(), dialedInside);
    }

    /** Whether the call came through the router. */
    public boolean isRouted() {
        return routerCallKeyCallId != 0;
    }
}
