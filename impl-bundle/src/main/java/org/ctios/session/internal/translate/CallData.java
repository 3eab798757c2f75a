package org.ctios.session.internal.translate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Fields;
import org.ctios.ged188.NamedVariable;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** Call variables and ECC variables of a request. */
final class CallData {
    /**
     * What clears a variable: a text of one blank, as the CIL's guide says (DG 12.6 ch. 10). An empty text would be
     * shorter, but servers are said to pass it by.
     */
    private static final String CLEARED = " ";

    /** {@code user.Name}, {@code Name} or {@code user.Name[n]}. */
    private static final Pattern ECC_KEY = Pattern.compile("(?:user\\.)?([^\\[\\]]+)(?:\\[(\\d{1,3})])?");

    private final RequestForm form;
    private final GivenArguments given;

    CallData(RequestForm form) {
        this.form = form;
        this.given = form.given();
    }

    /** Passes on what is given. */
    void put() {
        put(Map.of(), Map.of());
    }

    /**
     * Passes on what is given and clears of the known variables those that are not: the call variables always, the ECC
     * variables when some are given. An empty text changes nothing, as a null does in the CIL.
     */
    void put(Map<Integer, String> knownVariables, Map<String, String> knownEcc) {
        for (int number = 1; number <= CallVariables.FIELDS.size(); number++) {
            String keyword = "CallVariable" + number;
            String value =
                    given.text(keyword, given.has(keyword) || !knownVariables.containsKey(number) ? "" : CLEARED);
            form.setUnlessEmpty(CallVariables.field(number), keyword, value);
        }
        form.text(Fields.CALL_WRAPUP_DATA, "CallWrapupData");
        ecc(given.nested("ECC"), knownEcc);
    }

    private void ecc(Arguments ecc, Map<String, String> known) {
        Set<String> names = new TreeSet<>();
        for (String key : ecc.keys()) {
            String value = ecc.getValueString(key);
            NamedVariable variable = value == null ? null : variable(key, value);
            if (variable == null) {
                throw given.invalid("ECC", "holds a key or value that is none", "Keys are user.Name and user.Name[n]");
            }
            names.add(plain(variable));
            if (!variable.value().isEmpty()) {
                add(variable);
            }
        }
        if (names.isEmpty()) {
            return;
        }
        for (String key : new TreeSet<>(known.keySet())) {
            NamedVariable variable = variable(key, CLEARED);
            if (variable != null && !names.contains(plain(variable))) {
                add(variable);
            }
        }
    }

    private static @Nullable NamedVariable variable(String key, String value) {
        Matcher matcher = ECC_KEY.matcher(key);
        if (!matcher.matches()) {
            return null;
        }
        String index = matcher.group(2);
        return new NamedVariable(matcher.group(1), index == null ? -1 : Integer.parseInt(index), value);
    }

    private static String plain(NamedVariable variable) {
        return variable.name().toLowerCase(Locale.ROOT) + "[" + variable.index();
    }

    private void add(NamedVariable variable) {
        try {
            form.builder().add(variable);
        } catch (IllegalArgumentException e) {
            throw given.invalid("ECC", "cannot be sent, " + e.getMessage(), "Give shorter or fewer variables");
        }
    }
}
