package org.ctios.session.internal.driver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSessionFactory;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.StandaloneSession;
import org.ctios.session.Subscription;
import org.ctios.session.TraceStatus;
import org.ctios.session.internal.config.ConfigurationCheck;
import org.ctios.session.internal.config.SettingsReader;
import org.ctios.session.internal.tls.TlsStores;
import org.jspecify.annotations.Nullable;

/** Makes sessions for plain Java. All of them share their threads, as those of a container do. */
public final class StandaloneSessions implements CtiOsSessionFactory {
    private static final SharedRuntime THREADS = new SharedRuntime();

    /** For {@link java.util.ServiceLoader}. */
    public StandaloneSessions() {}

    @Override
    public StandaloneSession create(String name, Map<String, ?> configuration) {
        SharedRuntime.Lease threads = THREADS.lease();
        LiveSession session = new LiveSession(name, threads.runtime());
        session.reconfigure(configuration);
        return new Owned(session, threads);
    }

    @Override
    public List<ConfigurationProblem> check(String name, Map<String, ?> configuration) {
        return Stream.concat(
                        ConfigurationCheck.problems(name, configuration).stream(),
                        TlsStores.problems(
                                SettingsReader.read(name, configuration).tls())
                                .stream())
                .toList();
    }

    @Override
    public Set<String> keys() {
        return ConfigurationCheck.keys();
    }

    /** A session that gives its share in the threads back. */
    private record Owned(LiveSession session, SharedRuntime.Lease threads) implements StandaloneSession {
        @Override
        public String name() {
            return session.name();
        }

        @Override
        public SessionStatus status() {
            return session.status();
        }

        @Override
        public boolean isConfigured() {
            return session.isConfigured();
        }

        @Override
        public CilError connect() {
            return session.connect();
        }

        @Override
        public CilError disconnect() {
            return session.disconnect();
        }

        @Override
        public CilError switchSide() {
            return session.switchSide();
        }

        @Override
        public CilError connect(@Nullable Arguments arguments) {
            return session.connect(arguments);
        }

        @Override
        public CilError disconnect(@Nullable Arguments arguments) {
            return session.disconnect(arguments);
        }

        @Override
        public CilError setAgent(@Nullable Arguments agent) {
            return session.setAgent(agent);
        }

        @Override
        public CilError setMessageFilter(@Nullable Arguments filter) {
            return session.setMessageFilter(filter);
        }

        @Override
        public CilError setCurrentCall(String uniqueObjectId) {
            return session.setCurrentCall(uniqueObjectId);
        }

        @Override
        public CompletionStage<Confirmation> request(CtiOsRequest request) {
            return session.request(request);
        }

        @Override
        public SessionSnapshot snapshot() {
            return session.snapshot();
        }

        @Override
        public CilError setTrace(boolean on) {
            return session.setTrace(on);
        }

        @Override
        public TraceStatus traceStatus() {
            return session.traceStatus();
        }

        @Override
        public SessionStatistics statistics() {
            return session.statistics();
        }

        @Override
        public SessionMeasures measures() {
            return session.measures();
        }

        @Override
        public List<ListenerStatistics> listeners() {
            return session.listeners();
        }

        @Override
        public List<SessionCertificate> certificates() {
            return session.certificates();
        }

        @Override
        public Subscription addEventListener(CtiOsEventListener listener, ListenerOptions options) {
            return session.addEventListener(listener, options);
        }

        @Override
        public Subscription addEventListener(CtiOsEventListener listener) {
            return session.addEventListener(listener);
        }

        @Override
        public void reconfigure(Map<String, ?> configuration) {
            session.reconfigure(configuration);
        }

        @Override
        public void close() {
            session.close();
            threads.close();
        }
    }
}
