package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes up what calls bring along; the same seed gives the same calls. Not thread-safe. */
final class CallContexts {
    private static final List<String> SEGMENTS = List.of("standard", "silver", "gold");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");
    private static final String ROUTE_POINT = "800555010";
    private static final int FEWEST_DIALED_NUMBERS = 4;

    private final Random random;
    private final long day;
    private final EccVariables ecc;
    private final int dialedNumbers;
    private long made;

    /** Of the numbers that callers dial every peripheral has one. */
    CallContexts(long seed, long day, EccVariables ecc, int peripherals) {
        this.random = new Random(seed);
        this.day = day;
        this.ecc = ecc;
        this.dialedNumbers = Math.max(FEWEST_DIALED_NUMBERS, peripherals);
    }

    CallContext next() {
        made++;
        String dialed = ROUTE_POINT + random.nextInt(dialedNumbers);
        String account = digits(8);
        String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        return new CallContext(
                "555" + digits(7),
                dialed.substring(6),
                dialed,
                account,
                day,
                made,
                variables(account),
                ecc.has(CallContext.SEGMENT) ? Map.of(CallContext.SEGMENT, segment) : Map.of(),
                false);
    }

    /** Which of the numbers that callers dial it is, from 0; -1 for another number. */
    int routePoint(String number) {
        boolean known = number.length() == ROUTE_POINT.length() + 1
                && number.startsWith(ROUTE_POINT)
                && number.charAt(ROUTE_POINT.length()) - '0' < dialedNumbers;
        return known ? number.charAt(ROUTE_POINT.length()) - '0' : -1;
    }

    private List<String> variables(String account) {
        List<String> values = new ArrayList<>();
        values.add(account);
        values.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        values.add("ticket-" + made);
        while (values.size() < CallContext.VARIABLES) {
            values.add(random.nextInt(4) == 0 ? "" : "value " + (values.size() + 1));
        }
        return values;
    }

    private String digits(int count) {
        int bound = (int) Math.pow(10, count);
        return String.format(Locale.ROOT, "%0" + count + "d", random.nextInt(bound));
    }
}
