package org.ctios.management.internal.shell;

import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventSelection;
import org.ctios.event.MessageFilter;
import org.jspecify.annotations.Nullable;

/** Which events a command shows; null stands for all. */
record Selection(@Nullable EventSelection events, @Nullable MessageFilter filter) {
    /**
     * Reads the options.
     *
     * @param events families and events, separated by commas
     * @throws IllegalArgumentException naming the word that is neither, or what is wrong with the filter
     */
    static Selection of(@Nullable String events, @Nullable String filter) {
        return new Selection(
                events == null ? null : EventSelection.parse(events),
                filter == null ? null : MessageFilter.parse(filter));
    }

    boolean contains(CtiOsEvent event) {
        return (events == null || events.contains(event)) && (filter == null || filter.matches(event));
    }
}
