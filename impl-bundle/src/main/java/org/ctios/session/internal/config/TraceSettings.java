package org.ctios.session.internal.config;

/**
 * The wire trace.
 *
 * @param enabled whether it is on
 * @param file where it goes
 * @param maxBytes when another file is begun
 * @param files how many there are, the newest included
 */
public record TraceSettings(boolean enabled, String file, long maxBytes, int files) {}
