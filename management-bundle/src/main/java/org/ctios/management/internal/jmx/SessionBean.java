package org.ctios.management.internal.jmx;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.session.Arguments;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;

/** Asks the session for everything, each time anew. Nothing here is a secret: neither status nor measures know any. */
final class SessionBean implements SessionMXBean {
    /** Any other ends no failover where {@code compatibility} says {@code forcedDisconnect}. */
    private static final Arguments FORCED =
            Arguments.builder().set("ForcedDisconnect", 1).build();

    private final CtiOsSession session;

    SessionBean(CtiOsSession session) {
        this.session = session;
    }

    private SessionStatus status() {
        return session.status();
    }

    private SessionStatistics statistics() {
        return session.statistics();
    }

    private SessionMeasures measures() {
        return session.measures();
    }

    @Override
    public String getName() {
        return session.name();
    }

    @Override
    public String getState() {
        return status().state().name();
    }

    @Override
    public boolean isConnected() {
        return status().state().isConnected();
    }

    @Override
    public String getSince() {
        return status().since().toString();
    }

    @Override
    public String getMode() {
        return status().mode().name();
    }

    @Override
    public String getSide() {
        SessionStatus now = status();
        return now.side() == null ? "" : now.side().name();
    }

    @Override
    public String getCurrentServer() {
        return status().currentServer();
    }

    @Override
    public String getTryingServer() {
        return status().tryingServer();
    }

    @Override
    public int getProtocolVersion() {
        return status().protocolVersion();
    }

    @Override
    public String getReason() {
        return status().reason();
    }

    @Override
    public String[] getConfigurationProblems() {
        return status().configurationProblems().stream()
                .map(ConfigurationProblem::toString)
                .toArray(String[]::new);
    }

    @Override
    public long getFramesReceived() {
        return statistics().framesReceived();
    }

    @Override
    public long getFramesSent() {
        return statistics().framesSent();
    }

    @Override
    public long getEventsPublished() {
        return statistics().eventsPublished();
    }

    @Override
    public Map<String, Long> getEventsByFamily() {
        Map<String, Long> byWord = new TreeMap<>();
        measures().eventsByFamily().forEach((family, count) -> byWord.put(family.word(), count));
        return byWord;
    }

    @Override
    public long getEventsRepeated() {
        return statistics().eventsRepeated();
    }

    @Override
    public long getEventsDropped() {
        return statistics().eventsDropped();
    }

    @Override
    public long getMalformedMessages() {
        return statistics().malformedMessages();
    }

    @Override
    public long getConnections() {
        return statistics().connections();
    }

    @Override
    public long getFailovers() {
        return statistics().failovers();
    }

    @Override
    public long getAttemptsFailed() {
        return statistics().attemptsFailed();
    }

    @Override
    public long getSwitches() {
        return statistics().switches();
    }

    @Override
    public LatencyData getHeartbeatRoundTrip() {
        return new LatencyData(measures().heartbeatRoundTrip());
    }

    @Override
    public LatencyData getWireToListener() {
        return new LatencyData(measures().wireToListener());
    }

    @Override
    public LatencyData getRecovery() {
        return new LatencyData(measures().recovery());
    }

    @Override
    public List<ListenerData> getListeners() {
        return session.listeners().stream().map(ListenerData::new).toList();
    }

    @Override
    public List<SideData> getSides() {
        return new TreeMap<>(measures().sides())
                .entrySet().stream()
                        .map(side -> new SideData(side.getKey(), side.getValue()))
                        .toList();
    }

    @Override
    public List<ChangeData> getHistory() {
        return measures().history().stream().map(ChangeData::new).toList();
    }

    @Override
    public List<CertificateData> getCertificates() {
        return session.certificates().stream().map(CertificateData::new).toList();
    }

    @Override
    public int getAgentCount() {
        return session.snapshot().agents().size();
    }

    @Override
    public int getCallCount() {
        return session.snapshot().calls().size();
    }

    @Override
    public String connect() {
        return session.connect().name();
    }

    @Override
    public String switchSide() {
        return session.switchSide().name();
    }

    @Override
    public String disconnect() {
        return session.disconnect(FORCED).name();
    }
}
