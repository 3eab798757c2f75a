package org.ctios.management.internal.shell;

import java.util.regex.Pattern;

/**
 * Text that callers, agents and servers chose, for a terminal. Control characters (C0, DEL, C1) and separators of lines are
 * written as the codec writes them, {@code \}{@code u001b}: a terminal would obey them, and a line would become two.
 */
final class Visible {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");

    private Visible() {}

    static String text(Object value) {
        // The backslash is one for the text that replaces, too.
        return CONTROL.matcher(value.toString())
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
