package org.ctios.session.internal.driver;

import org.ctios.session.CilError;
import org.ctios.session.TraceStatus;
import org.ctios.session.internal.config.TraceSettings;
import org.ctios.session.internal.trace.WireTrace;
import org.jspecify.annotations.Nullable;

/** The wire trace of a session, when it has one: as the configuration wants it, until somebody wants it otherwise. */
final class Tracing implements AutoCloseable {
    private volatile @Nullable WireTrace trace;
    private volatile @Nullable TraceSettings configured;
    private String session = "";
    private boolean over;

    /** The trace that is on; null mostly. */
    @Nullable
    WireTrace trace() {
        return trace;
    }

    /** Follows the configuration when that changes what it says of the trace. */
    synchronized void use(String name, TraceSettings settings) {
        session = name;
        if (!over && !settings.equals(configured)) {
            configured = settings;
            set(settings, settings.enabled());
        }
    }

    /** Turns it on or off. */
    synchronized CilError set(boolean on) {
        TraceSettings settings = configured;
        if (over) {
            return CilError.E_CTIOS_UNEXPECTED;
        }
        if (settings == null) {
            return CilError.E_CTIOS_MISSING_ARGUMENT;
        }
        set(settings, on);
        return CilError.CIL_OK;
    }

    private void set(TraceSettings settings, boolean on) {
        WireTrace before = trace;
        if (on && before != null && before.settings().equals(settings)) {
            return;
        }
        trace = null;
        if (before != null) {
            before.close();
        }
        if (on) {
            trace = new WireTrace(session, settings);
        }
    }

    TraceStatus status() {
        WireTrace running = trace;
        TraceSettings settings = configured;
        if (running != null) {
            return running.status();
        }
        return settings == null ? TraceStatus.NONE : new TraceStatus(false, settings.file(), 0, 0, "");
    }

    /** For good: nobody would end a trace that began later. */
    @Override
    public synchronized void close() {
        over = true;
        WireTrace running = trace;
        trace = null;
        if (running != null) {
            running.close();
        }
    }
}
