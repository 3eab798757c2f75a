package org.ctios.session.internal.dispatch;

import java.time.Duration;
import org.ctios.event.EventId;

/**
 * A delivery that lasts suspiciously long.
 *
 * @param listener name of the listener, as in its statistics
 * @param event which event it does not come back from
 * @param sequence the event's number in the session
 * @param running how long it has lasted
 */
public record LongDelivery(String listener, EventId event, long sequence, Duration running) {}
