package org.ctios.session;

import org.ctios.event.CtiOsEventListener;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One logical CTI session over the two servers of a duplexed pair. It connects, sets its mode once, fails over, and
 * restores what it had; listeners see that as events.
 *
 * <p>In OSGi it is a service, one for each factory configuration {@code org.ctios.session}, with the properties {@code
 * name} and {@code ctios.mode}. The service stays through every change of its configuration. All methods may be called
 * from any thread and return at once.
 */
@ProviderType
public interface CtiOsSession {
    /** Factory PID of the configurations. */
    String FACTORY_PID = "org.ctios.session";

    /** Service property with the session's name. */
    String NAME = "name";

    /** Service property with the configured mode, {@code agent} or {@code monitor}. */
    String MODE = "ctios.mode";

    /** The name: key {@code name} of the configuration, else what follows {@code org.ctios.session-} in the file name. */
    String name();

    /** Where the session stands now. */
    SessionStatus status();

    /** Short for {@code status().state()}. */
    default SessionState state() {
        return status().state();
    }

    /**
     * Starts connecting with the configured settings; needed only with {@code autoconnect=false} or after {@link
     * #disconnect}. Success is told by {@code OnConnection}, each failed attempt by {@code OnConnectionFailure} (DG 8.0
     * p. 4-23).
     *
     * @return {@link CilError#CIL_OK} when accepted; {@link CilError#E_CTIOS_IN_FAILOVER} while reconnecting; {@link
     *     CilError#E_CTIOS_SESSION_NOT_DISCONNECTED} while connecting, connected or disconnecting; {@link
     *     CilError#E_CTIOS_MISSING_ARGUMENT} when no valid configuration is in force
     */
    CilError connect();

    /**
     * Ends the connection, or stops a failover, and stays disconnected until {@link #connect}. The end is told by {@code
     * OnConnectionClosed}, after which no event of this connection follows.
     *
     * @return {@link CilError#CIL_OK} when accepted; {@link CilError#E_CTIOS_SESSION_DISCONNECT_PENDING} when one is
     *     under way; {@link CilError#E_CTIOS_SESSION_NOT_CONNECTED} when there is nothing to end
     */
    CilError disconnect();

    /**
     * Adds a listener. It gets every event from now on, in order, one at a time, on a thread of the session's pool; a
     * slow listener delays only itself.
     *
     * @param listener gets the events; adding the same object twice means two deliveries
     * @return close it to take the listener away
     */
    Subscription addEventListener(CtiOsEventListener listener);
}
