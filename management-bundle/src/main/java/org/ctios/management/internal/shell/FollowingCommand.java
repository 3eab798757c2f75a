package org.ctios.management.internal.shell;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A command that listens to its session for a while, in which the session's service may go and another one come. */
abstract class FollowingCommand extends NamedSessionCommand {
    @Reference
    @Nullable
    BundleContext context;

    /** The sessions that are services now; the shell's own list is from the moment in which the command was typed. */
    final List<CtiOsSession> services() {
        BundleContext framework = context;
        if (framework == null) {
            throw new IllegalStateException("The shell has not told the command its bundle.");
        }
        List<CtiOsSession> services = new ArrayList<>();
        try {
            for (ServiceReference<CtiOsSession> reference : framework.getServiceReferences(CtiOsSession.class, null)) {
                CtiOsSession session = framework.getService(reference);
                if (session != null) {
                    services.add(session);
                    framework.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("there is no filter", e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The bundle ctios-management was stopped or updated. Type the command again.", e);
        }
        return services;
    }
}
