package org.ctios.session.internal.component;

import org.ctios.session.internal.driver.SessionRuntime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The threads that all sessions of this bundle share. */
@Component(service = SharedRuntime.class)
public final class SharedRuntime {
    private final SessionRuntime runtime = new SessionRuntime();

    /** Called by Declarative Services when the first session needs it. */
    @Activate
    public SharedRuntime() {}

    SessionRuntime get() {
        return runtime;
    }

    @Deactivate
    void deactivate() {
        runtime.close();
    }
}
