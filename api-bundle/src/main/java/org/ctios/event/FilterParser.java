package org.ctios.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a filter (DG 12.5 ch. 8): {@code key=value,value;key=value}. Blanks around the separators and one
 * semicolon at the end do not matter.
 */
final class FilterParser {
    static final String MESSAGE_ID = "messageid";

    private static final String EXAMPLE = "write conditions such as MessageID=30;AgentID=7001,7002";

    private final String text;
    private final List<FilterClause> clauses = new ArrayList<>();

    private FilterParser(String text) {
        this.text = text;
    }

    static List<FilterClause> parse(String text) {
        FilterParser parser = new FilterParser(text);
        parser.clauses();
        return List.copyOf(parser.clauses);
    }

    private void clauses() {
        if (text.isBlank()) {
            throw new InvalidFilterException("", 1, "the filter is empty", EXAMPLE);
        }
        int from = 0;
        while (from >= 0) {
            int end = text.indexOf(';', from);
            boolean last = end < 0 || text.substring(end + 1).isBlank();
            clause(from, end < 0 ? text.length() : end);
            from = last ? -1 : end + 1;
        }
    }

    private void clause(int from, int end) {
        String clause = text.substring(from, end);
        int equals = clause.indexOf('=');
        String key = (equals < 0 ? clause : clause.substring(0, equals)).strip();
        int position = position(from, end);
        if (clause.isBlank()) {
            throw new InvalidFilterException("", position, "a condition is missing before ';'", EXAMPLE);
        }
        if (equals < 0) {
            throw new InvalidFilterException(key, position, "'" + key + "' has no '='", EXAMPLE);
        }
        if (key.isEmpty()) {
            throw new InvalidFilterException("", position, "a condition begins with '='", "write a keyword before '='");
        }
        clauses.add(new FilterClause(key, values(key, from + equals + 1, end)));
    }

    private List<ValuePattern> values(String key, int from, int end) {
        List<ValuePattern> values = new ArrayList<>();
        int start = from;
        while (start <= end) {
            int comma = text.indexOf(',', start);
            int stop = comma < 0 || comma > end ? end : comma;
            values.add(value(key, text.substring(start, stop).strip(), position(start, stop)));
            start = stop + 1;
        }
        return values;
    }

    private static ValuePattern value(String key, String value, int position) {
        if (value.isEmpty()) {
            throw new InvalidFilterException(
                    key, position, "'" + key + "' lacks a value", "write " + key + "=value, or " + key + "=* for any");
        }
        return key.equalsIgnoreCase(MESSAGE_ID) ? messageId(key, value, position) : ValuePattern.of(value);
    }

    private static ValuePattern messageId(String key, String value, int position) {
        ValuePattern pattern = ValuePattern.of(value);
        if (MessageIds.isForbidden(pattern.text())) {
            throw new InvalidFilterException(
                    key,
                    position,
                    "'" + value + "' must not be in a filter",
                    "leave it out: the session tells its own events anyhow, and monitored events are the plain ones");
        }
        EventId event = pattern.prefix() ? null : MessageIds.event(pattern.text());
        if (event != null) {
            return ValuePattern.of(Integer.toString(event.number()));
        }
        boolean nothing = pattern.number() == null && MessageIds.events(pattern).isEmpty();
        if (nothing) {
            throw new InvalidFilterException(
                    key,
                    position,
                    "there is no event '" + value + "'",
                    "write its number or its name, such as 23, eCallBeginEvent or OnCallBegin");
        }
        return pattern;
    }

    /** Where the first character that is no blank stands, from 1. */
    private int position(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at + 1;
    }
}
