package org.ctios.event;

import org.ctios.session.Arguments;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something a session tells. Immutable; safe to keep and to hand to other threads.
 *
 * <p>It is one of {@link ConnectionEvent}, {@link AgentEvent}, {@link CallEvent}, {@link SkillGroupEvent}, {@link
 * PreCallEvent}, {@link SnapshotDeviceEvent} and {@link OnButtonEnablementChange}. More kinds may come: a switch over them
 * needs a default.
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

    /**
     * The GED-188 message the event was made from, header included: for recording and for what this library does not
     * read. A copy; empty for what the session tells of itself. It may hold call data that are confidential.
     */
    default byte[] frame() {
        return new byte[0];
    }

    /** Short for {@code id().cilName()}. */
    default String name() {
        return id().cilName();
    }
}
