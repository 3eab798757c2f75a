package org.ctios.simulator.internal.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Message;
import org.jspecify.annotations.Nullable;

/**
 * Compares a message with what is expected of it. Fields of a list are compared entry by entry: what stands together must be
 * together in one entry of the message, and entries must come in this order, with others between them or not. Not thread-safe.
 */
final class MessageMatch {
    private final Message message;
    private final Variables variables;

    MessageMatch(Message message, Variables variables) {
        this.message = message;
        this.variables = variables;
    }

    /** The first thing that is different, or null when all is as expected; new variables take their values. */
    @Nullable
    String difference(List<FieldWords> expected) {
        Map<String, Entries> lists = new LinkedHashMap<>();
        FieldMatch fields = new FieldMatch(message, message, variables);
        for (FieldWords words : expected) {
            List<FieldGroup> entries = entries(words);
            String difference = entries.isEmpty() ? fields.difference(words) : null;
            if (difference != null) {
                return difference;
            }
            if (!entries.isEmpty()) {
                lists.computeIfAbsent(entries.get(0).name(), name -> new Entries(entries))
                        .add(words);
            }
        }
        for (Entries list : lists.values()) {
            String difference = difference(list);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    /** The entries of the list that a field is of; none for a field that stands alone, and where the list has no entry. */
    private List<FieldGroup> entries(FieldWords words) {
        List<FieldGroup> entries = words.ecc() == null ? message.groups(words.field()) : List.of();
        boolean counts = entries.isEmpty() || entries.get(0).wireType(words.field()) == null;
        return counts ? List.of() : entries;
    }

    private @Nullable String difference(Entries list) {
        int from = 0;
        for (List<FieldWords> wanted : list.wanted) {
            int at = from;
            while (at < list.there.size() && !isMet(list.there.get(at), wanted)) {
                at++;
            }
            if (at == list.there.size()) {
                return text(wanted) + ": no entry" + (from == 0 ? "" : " behind the one before")
                        + " has that; there are " + list.there;
            }
            from = at + 1;
        }
        return null;
    }

    private boolean isMet(FieldGroup entry, List<FieldWords> wanted) {
        Variables tried = variables.copy();
        FieldMatch match = new FieldMatch(message, entry, tried);
        boolean met = wanted.stream().allMatch(words -> match.difference(words) == null);
        if (met) {
            variables.take(tried);
        }
        return met;
    }

    private static String text(List<FieldWords> wanted) {
        return wanted.stream().map(FieldWords::text).collect(Collectors.joining(" "));
    }

    /** The entries of one list that are there, and those that are wanted: one begins where a field comes again. */
    private static final class Entries {
        private final List<FieldGroup> there;
        private final List<List<FieldWords>> wanted = new ArrayList<>();
        private final Set<Field> begun = new HashSet<>();

        Entries(List<FieldGroup> there) {
            this.there = there;
        }

        void add(FieldWords words) {
            if (wanted.isEmpty() || begun.contains(words.field())) {
                wanted.add(new ArrayList<>());
                begun.clear();
            }
            wanted.get(wanted.size() - 1).add(words);
            begun.add(words.field());
        }
    }
}
