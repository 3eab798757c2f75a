package org.ctios.management.internal.jmx;

import java.util.List;
import java.util.Map;

/** One session for JMX. All types are open ones; docs/monitoring.md has each attribute. Moments are ISO 8601 in UTC. */
public interface SessionMXBean {
    /** Name of the session. */
    String getName();

    /** Where it stands, see {@link org.ctios.session.SessionState}. */
    String getState();

    /** Whether a server has accepted it. */
    boolean isConnected();

    /** When it came to its state. */
    String getSince();

    /** The mode in force. */
    String getMode();

    /** A or B, empty without a connection. */
    String getSide();

    /** Server of the connection as host:port, empty without one. */
    String getCurrentServer();

    /** Server being tried, empty when none is. */
    String getTryingServer();

    /** GED-188 version of the connection, 0 without one. */
    int getProtocolVersion();

    /** Why it is not as it should be, empty when it is. */
    String getReason();

    /** What is wrong with its newest configuration, which is not in force then. */
    String[] getConfigurationProblems();

    /** Messages that arrived. */
    long getFramesReceived();

    /** Messages sent. */
    long getFramesSent();

    /** Events handed to the queues of listeners. */
    long getEventsPublished();

    /** The same for each family. */
    Map<String, Long> getEventsByFamily();

    /** Events that told nothing new after a failover. */
    long getEventsRepeated();

    /** Events dropped because a queue was full. */
    long getEventsDropped();

    /** Messages that could not be read. */
    long getMalformedMessages();

    /** Connections that became a session. */
    long getConnections();

    /** Connections that were lost. */
    long getFailovers();

    /** Attempts that failed. */
    long getAttemptsFailed();

    /** Times that it went to the other side because somebody asked for it. */
    long getSwitches();

    /** From a heartbeat to its answer. */
    LatencyData getHeartbeatRoundTrip();

    /** From the wire to the call of a listener. */
    LatencyData getWireToListener();

    /** From a lost connection to the session as it was. */
    LatencyData getRecovery();

    /** How each listener keeps up. */
    List<ListenerData> getListeners();

    /** What is known of both sides. */
    List<SideData> getSides();

    /** What happened to the connections, oldest first. */
    List<ChangeData> getHistory();

    /** The certificates that TLS depends on. */
    List<CertificateData> getCertificates();

    /** Agents that the session knows; counted anew each time it is asked. */
    int getAgentCount();

    /** Calls that the session knows; counted anew each time it is asked. */
    int getCallCount();

    /**
     * Starts connecting. A session that gave up has to be disconnected first.
     *
     * @return CIL return code, such as CIL_OK
     */
    String connect();

    /**
     * Goes to the other side, when that one opens the session.
     *
     * @return CIL return code, such as CIL_OK
     */
    String switchSide();

    /**
     * Ends the connection, or a failover whatever {@code compatibility} says, and stays disconnected.
     *
     * @return CIL return code, such as CIL_OK
     */
    String disconnect();
}
