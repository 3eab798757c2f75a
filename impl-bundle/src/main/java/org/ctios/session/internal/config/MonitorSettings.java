package org.ctios.session.internal.config;

import org.ctios.event.MessageFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor-mode session listens to.
 *
 * @param filter the message filter, null for everything
 * @param snapshot whether agents and calls are asked for when the mode is set first
 */
public record MonitorSettings(@Nullable MessageFilter filter, boolean snapshot) {
    /** Everything, with snapshots. */
    public static final MonitorSettings ALL = new MonitorSettings(null, true);
}
