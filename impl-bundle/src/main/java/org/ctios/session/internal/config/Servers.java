package org.ctios.session.internal.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Connect} may say other than the configuration.
 *
 * @param heartbeat null to keep the configured one
 */
public record Servers(Endpoints endpoints, @Nullable Duration heartbeat) {}
