package org.ctios.simulator.internal.centre;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of what a call carries there is room for in a message, in bytes without terminators (guide, Messaging Conventions
 * and E_CTI_TOO_MUCH_DATA). It is asked before a call changes: what does not fit could be told to nobody.
 */
public final class DataLimits {
    /** Most bytes of all ECC variables of a call, with their terminators. */
    public static final int MOST_ECC = 2_000;

    /** Longest name of an ECC variable. */
    public static final int LONGEST_ECC_NAME = 32;

    /** Longest value of an ECC variable. */
    public static final int LONGEST_ECC_VALUE = 210;

    /** Longest call variable. */
    public static final int LONGEST_VARIABLE = 40;

    /** Longest number that is dialed. */
    public static final int LONGEST_NUMBER = 40;

    /** How an element of an array is kept: its name and its index. */
    public static final Pattern ELEMENT = Pattern.compile("(.+)\\[(\\d{1,3})]");

    private static final int TERMINATORS = 2;
    private static final int INDEX = 1;

    private DataLimits() {}

    /** Whether a text can be written in a charset, within so many bytes. */
    public static boolean fits(Charset charset, String text, int most) {
        return text.indexOf('\0') < 0 && charset.newEncoder().canEncode(text) && text.getBytes(charset).length <= most;
    }

    /**
     * Checks how long a number is that shall be dialed.
     *
     * @throws IllegalArgumentException when it is too long to be told
     */
    public static void checkNumber(String number) {
        if (number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException(
                    "a number has at most " + LONGEST_NUMBER + " characters, not " + number.length());
        }
    }

    /** What an ECC variable takes. */
    public static int bytes(Charset charset, String name, String value, boolean element) {
        int texts = name.getBytes(charset).length + value.getBytes(charset).length;
        return texts + TERMINATORS + (element ? INDEX : 0);
    }

    /** Whether a call that carries these ECC variables has room for a change of them. */
    public static boolean haveRoom(Charset charset, Map<String, String> ecc, CallData change) {
        Map<String, String> all = new LinkedHashMap<>(ecc);
        all.putAll(change.ecc());
        return all.entrySet().stream()
                        .mapToInt(each -> bytes(charset, each.getKey(), each.getValue()))
                        .sum()
                <= MOST_ECC;
    }

    private static int bytes(Charset charset, String name, String value) {
        Matcher element = ELEMENT.matcher(name);
        return element.matches() ? bytes(charset, element.group(1), value, true) : bytes(charset, name, value, false);
    }
}
