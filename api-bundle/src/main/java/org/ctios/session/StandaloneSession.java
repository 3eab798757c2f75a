package org.ctios.session;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** A session made from code by {@link CtiOsSessions}; in OSGi the configuration owns the session instead. */
@ProviderType
public interface StandaloneSession extends CtiOsSession, AutoCloseable {
    /**
     * Replaces the configuration while the session runs. A faulty one changes nothing and is shown in {@link #status}.
     *
     * @param configuration keys and values as in {@code etc/org.ctios.session-NAME.cfg}
     */
    void reconfigure(Map<String, ?> configuration);

    /**
     * Disconnects, also in a failover, and waits at most a few seconds for a clean end. The threads, which all sessions of a
     * program share, end with the last session.
     */
    @Override
    void close();
}
