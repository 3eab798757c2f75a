package org.ctios.management.internal.shell;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.event.MessageFilter;
import org.jspecify.annotations.Nullable;

/** Which events a command shows; null stands for all. */
record Selection(@Nullable Set<EventId> events, @Nullable MessageFilter filter) {
    /**
     * Reads the options.
     *
     * @param events families and events, separated by commas
     * @throws IllegalArgumentException naming the word that is neither, or what is wrong with the filter
     */
    static Selection of(@Nullable String events, @Nullable String filter) {
        Set<EventId> chosen = events == null
                ? null
                : Stream.of(events.split(",", -1))
                        .flatMap(word -> chosen(word.strip()))
                        .collect(Collectors.toSet());
        return new Selection(chosen, filter == null ? null : MessageFilter.parse(filter));
    }

    boolean contains(CtiOsEvent event) {
        return (events == null || events.contains(event.id())) && (filter == null || filter.matches(event));
    }

    private static Stream<EventId> chosen(String word) {
        EventFamily family = EventFamily.ofWord(word);
        if (family != null) {
            return Stream.of(EventId.values()).filter(id -> id.family() == family);
        }
        EventId event = EventId.ofName(word);
        if (event == null) {
            throw new IllegalArgumentException("'" + word + "' is no family and no event. Families: "
                    + Stream.of(EventFamily.values()).map(EventFamily::word).collect(Collectors.joining(", "))
                    + "; events have the names of the CIL, such as OnCallDelivered.");
        }
        return Stream.of(event);
    }
}
