package org.ctios.session;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.ctios.event.CtiOsEventListener;
import org.jspecify.annotations.Nullable;
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
     * Whether a valid configuration is in force: the newest one, or the one before where the newest was rejected ({@link
     * SessionStatus#configurationProblems}). A session without one cannot connect. Cheap.
     */
    default boolean isConfigured() {
        // A wire trace takes settings, and a provider without one knows its sides when it was told to connect.
        return !traceStatus().equals(TraceStatus.NONE) || !measures().sides().isEmpty();
    }

    /**
     * Starts connecting with the configured settings; needed only with {@code autoconnect=false} or after {@link
     * #disconnect}. Success is told by {@code OnConnection}, each failed attempt by {@code OnConnectionFailure} (DG 8.0
     * p. 4-23). With {@code compatibility=failFast} it waits for the first attempt, except inside a listener, and returns
     * {@link CilError#CIL_FAIL} when that failed (DG 12.5 ch. 8); the session tries on.
     *
     * @return {@link CilError#CIL_OK} when accepted; {@link CilError#E_CTIOS_IN_FAILOVER} while reconnecting; {@link
     *     CilError#E_CTIOS_SESSION_NOT_DISCONNECTED} while connecting, connected or disconnecting; {@link
     *     CilError#E_CTIOS_MISSING_ARGUMENT} when no valid configuration is in force
     */
    CilError connect();

    /**
     * Starts connecting with servers other than the configured ones, as the CIL's {@code Connect} does. They are used until
     * the next {@code disconnect}, or until an edit of the configuration changes its servers; so is the heartbeat, until an
     * edit changes that of the configuration. Edits of other keys leave both alone.
     *
     * @param arguments {@code CtiosA}, {@code PortA}, {@code CtiosB}, {@code PortB} and {@code Heartbeat} in seconds. With
     *     one server given it stands for both. Default ports are those of the CTI Server, 42027 and 43027, with TLS 42030
     *     and 43030. Copied
     * @return as {@link #connect()}; {@link CilError#E_CTIOS_INVALID_ARGUMENT} for null or a faulty value; {@link
     *     CilError#E_CTIOS_MISSING_ARGUMENT} when neither server is given. Nothing is sent and no event follows then
     */
    CilError connect(@Nullable Arguments arguments);

    /**
     * Ends the connection, or stops a failover, and stays disconnected until {@link #connect}. The end is told by {@code
     * OnConnectionClosed}, after which no event of this connection follows.
     *
     * @return {@link CilError#CIL_OK} when accepted; {@link CilError#E_CTIOS_SESSION_DISCONNECT_PENDING} when one is
     *     under way; {@link CilError#E_CTIOS_SESSION_NOT_CONNECTED} when there is nothing to end
     */
    CilError disconnect();

    /**
     * As {@link #disconnect()}; the CIL asks for {@code ForcedDisconnect} in the arguments while it is in failover, this
     * session does not need it (DG 8.0 p. 4-23, DG 12.5 ch. 8).
     *
     * @param arguments {@code ForcedDisconnect} or nothing
     */
    default CilError disconnect(@Nullable Arguments arguments) {
        return disconnect();
    }

    /**
     * Goes to the other side of the pair, before a server is stopped for maintenance for example. In monitor mode the
     * session leaves its server only when the other one has opened a session, and still takes the answers to requests that
     * are on their way; in agent mode, where a device has one session only, it leaves as soon as TCP connects, and requests on
     * their way end as in a failover. It is told as a failover is, with {@link
     * org.ctios.event.ConnectionEvent.ReasonCode#SWITCH_ASKED}: {@code OnConnectionFailure} of the side that is left, {@code
     * OnConnection}, what changed in between, {@code OnEventGap}, and the mode. {@link SessionStatistics#switches} counts it,
     * {@link SessionStatistics#failovers} does not.
     *
     * <p>When the other side cannot be had, or an edit takes the connection away meanwhile, the session stays, and says so
     * by {@code OnCTIOSFailure} with FailureCode {@value
     * org.ctios.event.ConnectionEvent.OnCTIOSFailure#SWITCH_SIDE_FAILED}; in agent mode, when that server refuses the
     * session after all, it comes back. It does not stay at a side for having been sent there: a later failure leads to the
     * other one as always. The CIL has no such method.
     *
     * @return {@link CilError#CIL_OK} when accepted, or when the session is on its way already; {@link
     *     CilError#E_CTIOS_SESSION_NOT_CONNECTED} without a connection; {@link CilError#E_CTIOS_IN_FAILOVER} while
     *     reconnecting; {@link CilError#E_CTIOS_SESSION_DISCONNECT_PENDING} while disconnecting; {@link
     *     CilError#E_CTIOS_MISSING_ARGUMENT} when only one server is configured; {@link CilError#E_CTIOS_INVALID_SESSION}
     *     with an active-standby pair, whose servers decide themselves which of them is active; {@link
     *     CilError#E_CTIOS_METHOD_NO_IMPLEMENTED} from a provider that cannot choose the side
     */
    default CilError switchSide() {
        return CilError.E_CTIOS_METHOD_NO_IMPLEMENTED;
    }

    /**
     * Sets agent mode, for a session whose configuration leaves the mode open ({@code mode=none}), or takes another agent.
     * A configured agent is set by the session itself, once, on its first connection, and restored after a failover (DG 12.5
     * ch. 8). Success is told by {@code OnSetAgentMode}. Another agent makes the session close its connection and open a
     * new one: {@code OnConnectionClosed}, {@code OnConnection}, {@code OnSetAgentMode}.
     *
     * <p>The agent stays until the next {@link #disconnect}, or until an edit of the configuration changes the mode or
     * anything about its agent: {@code mode}, {@code agentId}, {@code agentInstrument}, {@code agentExtension}, {@code
     * .agentPassword}, {@code peripheralId}, {@code autologin}. Edits of other keys leave the agent alone.
     *
     * @param agent {@code AgentID} or {@code AgentInstrument} or {@code AgentExtension}, {@code PeripheralID}, and where
     *     wanted {@code AgentPassword} and {@code AutoLogin}. Copied
     * @return {@link CilError#CIL_OK} when accepted; {@link CilError#E_CTIOS_AGENT_ALREADY_IN_SESSION} for the agent that
     *     is set; {@link CilError#E_CTIOS_SET_AGENT_SESSION_DISCONNECT_REQUIRED} in monitor mode; {@link
     *     CilError#E_CTIOS_INVALID_SESSION} without a connection; {@link CilError#E_CTIOS_IN_FAILOVER} in failover; {@link
     *     CilError#E_CTIOS_INVALID_ARGUMENT} and {@link CilError#E_CTIOS_MISSING_ARGUMENT} for faulty arguments. Unless
     *     accepted nothing is sent and no event follows
     */
    CilError setAgent(@Nullable Arguments agent);

    /**
     * Sets monitor mode with a message filter, for a session whose configuration leaves the mode open ({@code mode=none}).
     * A configured monitor mode is set by the session itself. Success is told by {@code OnMonitorModeEstablished}, after
     * the snapshots (DG 12.5 ch. 8).
     *
     * <p>The mode stays until the next {@link #disconnect}, or until an edit of the configuration changes the key {@code
     * mode}; an edit of {@code filter} or {@code snapshot} replaces that part of what was set. Edits of other keys leave it
     * alone.
     *
     * @param filter {@code Filter} with a message filter, see {@link org.ctios.event.MessageFilter}; {@code
     *     MonitorSessionSnapshotMode} 1 leaves the snapshots out. Copied
     * @return {@link CilError#CIL_OK} when accepted; {@link CilError#E_CTIOS_MODE_SET_ALREADY} in monitor mode; {@link
     *     CilError#E_CTIOS_MODE_CONFLICT} in agent mode; {@link CilError#E_CTIOS_INVALID_SESSION} without a connection;
     *     {@link CilError#E_CTIOS_IN_FAILOVER} in failover; {@link CilError#E_CTIOS_INVALID_ARGUMENT} and {@link
     *     CilError#E_CTIOS_MISSING_ARGUMENT} for a faulty filter. Unless accepted nothing is sent and no event follows
     */
    CilError setMessageFilter(@Nullable Arguments filter);

    /**
     * Asks the CTI Server for something: to log an agent in, to make a call, to set call data. Returns at once.
     *
     * @param request what to ask for, see {@link CtiOsRequest} and {@link Operation}
     * @return completed on a thread of the session's pool, with the server's confirmation or with a {@link
     *     RequestFailedException}; a confirmation says that the request was taken, what came of it is told by events (DG
     *     12.6 ch. 3)
     */
    CompletionStage<Confirmation> request(CtiOsRequest request);

    /**
     * Chooses the current call of the session's agent, which requests without a call are about (CIL {@code
     * SetCurrentCall}). Told by {@code OnCurrentCallChanged}.
     *
     * @param uniqueObjectId name of a call at the agent's device, {@code call.peripheral.callId.device}
     * @return {@link CilError#CIL_OK}; {@link CilError#E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION} when it is; {@link
     *     CilError#E_CTIOS_INVALID_CALL} when it is no call at the device; {@link CilError#E_CTIOS_INVALID_SESSION} without
     *     a connection
     */
    CilError setCurrentCall(String uniqueObjectId);

    /**
     * Agents and calls as the session knows them now. Takes time in proportion to their number, and waits for the
     * session's thread; do not call it for every event.
     */
    SessionSnapshot snapshot();

    /**
     * Turns the wire trace on or off, whatever the configuration says, until that changes what it says of the trace
     * ({@code trace.*}) or the session ends. Every message between session and servers is written to a file, decoded and
     * with secrets overwritten, by a thread of its own: the session never waits for it, and no fault of the file touches it.
     *
     * @return {@link CilError#CIL_OK} when accepted; {@link #traceStatus} tells soon whether the file can be written; {@link
     *     CilError#E_CTIOS_MISSING_ARGUMENT} when no valid configuration is in force; {@link
     *     CilError#E_CTIOS_METHOD_NO_IMPLEMENTED} from a provider without a trace
     */
    default CilError setTrace(boolean on) {
        return CilError.E_CTIOS_METHOD_NO_IMPLEMENTED;
    }

    /** How the wire trace stands. Cheap. */
    default TraceStatus traceStatus() {
        return TraceStatus.NONE;
    }

    /** Counters since the session was made. Cheap. */
    SessionStatistics statistics();

    /**
     * Latencies, events by family, what is known of both sides, and the recent history of the connections. Measured all
     * the time; reading takes some microseconds.
     */
    default SessionMeasures measures() {
        return SessionMeasures.NONE;
    }

    /** How each listener keeps up, in the order of registration. Cheap. */
    List<ListenerStatistics> listeners();

    /**
     * The certificates that TLS to the servers depends on, as read and seen last; empty without TLS and before the first
     * connection. Cheap. The log warns of one that expires within 30 days.
     */
    default List<SessionCertificate> certificates() {
        return List.of();
    }

    /**
     * Adds a listener. It gets every event from now on, in order, one at a time, on a thread of the session's pool; a
     * slow listener delays only itself.
     *
     * @param listener gets the events; adding the same object twice means two deliveries
     * @return close it to take the listener away
     */
    Subscription addEventListener(CtiOsEventListener listener);

    /**
     * Adds a listener that wants several events at the same time, or to be told first how the session stands.
     *
     * @param listener as above, but it is called by several threads at once when {@code options} say so
     * @param options what keeps its order, and whether it gets a snapshot; with one it gets every event from the snapshot
     *     on, which is taken as soon as the session's thread comes to it
     */
    Subscription addEventListener(CtiOsEventListener listener, ListenerOptions options);
}
