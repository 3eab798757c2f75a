package org.ctios.camel;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;

/** What the option {@code events} lets through. */
final class EventSelection {
    static final String ALL = "all";

    private final Set<EventId> chosen;

    private EventSelection(Set<EventId> chosen) {
        this.chosen = chosen;
    }

    /**
     * Reads the option.
     *
     * @param words separated by commas, in any case
     * @throws IllegalArgumentException naming the first word that is neither a family nor an event
     */
    static EventSelection parse(String words) {
        Set<EventId> chosen = EnumSet.noneOf(EventId.class);
        for (String word : words.split(",", -1)) {
            add(word.strip(), chosen);
        }
        return new EventSelection(chosen);
    }

    boolean contains(CtiOsEvent event) {
        return chosen.contains(event.id());
    }

    private static void add(String word, Set<EventId> chosen) {
        EventFamily family = EventFamily.ofWord(word);
        EventId event = EventId.ofName(word);
        if (word.toLowerCase(Locale.ROOT).equals(ALL)) {
            chosen.addAll(EnumSet.allOf(EventId.class));
        } else if (family != null) {
            Stream.of(EventId.values()).filter(id -> id.family() == family).forEach(chosen::add);
        } else if (event != null) {
            chosen.add(event);
        } else {
            throw new IllegalArgumentException(refusal(word));
        }
    }

    private static String refusal(String word) {
        return "option events: '" + word + "' is no family and no event. Families: "
                + list(EventFamily.values(), EventFamily::word) + ", " + ALL + ". Events: "
                + list(EventId.values(), EventId::cilName) + " (or their names like "
                + EventId.CALL_BEGIN.enumName() + ")";
    }

    private static <T> String list(T[] values, Function<T, String> name) {
        return Stream.of(values).map(name).collect(Collectors.joining(", "));
    }
}
