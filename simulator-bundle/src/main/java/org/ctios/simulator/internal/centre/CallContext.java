package org.ctios.simulator.internal.centre;

import java.util.List;

/**
 * What a call brings along.
 *
 * @param ani the caller's number
 * @param dnis the number at which the call reached the contact centre
 * @param dialedNumber the number the caller dialed
 * @param callerEnteredDigits digits the caller entered at the voice menu
 * @param routerCallKeyDay first part of the router call key
 * @param routerCallKeyCallId second part of the router call key
 * @param variables call variables 1 to 10, empty text for none
 * @param segment value of the ECC variable {@link #SEGMENT}
 */
public record CallContext(
        String ani,
        String dnis,
        String dialedNumber,
        String callerEnteredDigits,
        long routerCallKeyDay,
        long routerCallKeyCallId,
        List<String> variables,
        String segment) {
    /** How many call variables a call has. */
    public static final int VARIABLES = 10;

    /** Name of the ECC variable every call carries. */
    public static final String SEGMENT = "CustomerSegment";

    /** Keeps its own copy of the variables. */
    public CallContext {
        variables = List.copyOf(variables);
    }
}
