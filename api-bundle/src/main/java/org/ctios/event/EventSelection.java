package org.ctios.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A choice of events by families and names, as people write it: {@code agent,OnCallEnd}. Immutable, safe for any thread.
 * What the Camel option {@code events}, the shell and the web console read.
 */
public final class EventSelection {
    /** The word for every event. */
    public static final String ALL = "all";

    private final Set<EventId> chosen;

    private EventSelection(Set<EventId> chosen) {
        this.chosen = chosen;
    }

    /**
     * Reads a choice.
     *
     * @param words words of families, names of events of any kind ({@link EventId#ofName}) and {@link #ALL}, separated by
     *     commas, in any case; blanks around them do not matter
     * @throws IllegalArgumentException naming the first word that is none of these, and those there are
     */
    public static EventSelection parse(String words) {
        Set<EventId> chosen = EnumSet.noneOf(EventId.class);
        for (String word : words.split(",", -1)) {
            add(word.strip(), chosen);
        }
        return new EventSelection(chosen);
    }

    /** Whether the event is one of the chosen. */
    public boolean contains(CtiOsEvent event) {
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
        return "'" + word + "' is no family and no event. Families: " + list(EventFamily.values(), EventFamily::word)
                + ", " + ALL + ". Events: " + list(EventId.values(), EventId::cilName) + " (or their names like "
                + EventId.CALL_BEGIN.enumName() + ")";
    }

    private static <T> String list(T[] values, Function<T, String> name) {
        return Stream.of(values).map(name).collect(Collectors.joining(", "));
    }
}
