/**
 * What a session tells: events of its connection, of agents, calls and skill groups; and filters for them.
 *
 * <p>Start at {@link org.ctios.event.CtiOsEvent} and {@link org.ctios.event.EventId}.
 */
@NullMarked
@Export
@Version("1.1.0")
package org.ctios.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
