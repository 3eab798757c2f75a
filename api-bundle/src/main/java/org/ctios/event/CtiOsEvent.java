package org.ctios.event;

import org.ctios.session.Arguments;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something a session tells. Immutable; safe to keep and to hand to other threads.
 *
 * <p>It is one of {@link ConnectionEvent}, {@link AgentEvent} and {@link CallEvent}. More families may come: a switch
 * over them needs a default.
 */
@ProviderType
public interface CtiOsEvent {
    /** Which event it is. */
    EventId id();

    /** Session, side, time and sequence number. */
    Origin origin();

    /**
     * All that the event carries, by the CIL's keywords. Numbers that the server sends as "none" are left out. Keywords
     * this library does not know are kept.
     */
    Arguments arguments();

    /** Short for {@code id().cilName()}. */
    default String name() {
        return id().cilName();
    }
}
