package org.ctios.camel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Endpoint;
import org.apache.camel.StartupListener;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.TypeConverterLoader;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The component {@code ctios:}. Sessions are looked for among those of the option {@code sessions} and of {@link
 * #addSession}, then in OSGi among the services, elsewhere among the beans of the Camel registry.
 */
@Component("ctios")
public final class CtiOsComponent extends HealthCheckComponent {
    private final ConfiguredSessions configured = new ConfiguredSessions();
    private final KnownSessions known = new KnownSessions(this::getCamelContext);
    private final Collection<CtiOsConsumer> consumers = new CopyOnWriteArrayList<>();
    private @Nullable SessionSource services = servicesOfThisBundle();
    private volatile boolean contextRuns;

    @Metadata(
            label = "common",
            secret = true,
            description =
                    "Sessions to make, by name, each with the keys of `etc/org.ctios.session-NAME.cfg`: in the properties of"
                            + " Camel Main and Spring Boot `camel.component.ctios.sessions.NAME.endpoints` and so on,"
                            + " but passwords as `agent.password` and `client.password`."
                            + " The component connects them when the routes have started, and closes them when it stops."
                            + " In OSGi the configuration files make the sessions.")
    private Map<String, SessionConfiguration> sessions = new LinkedHashMap<>();

    /** The sessions to make: name to keys and values. */
    public Map<String, SessionConfiguration> getSessions() {
        return sessions;
    }

    /**
     * Sets the sessions to make, before the component starts.
     *
     * @param sessions name to keys and values
     */
    public void setSessions(Map<String, SessionConfiguration> sessions) {
        this.sessions = sessions;
    }

    /**
     * Adds a session that routes can name. The caller keeps it: stopping the component does not close it.
     *
     * @param session not in use under its name by another session
     * @throws IllegalArgumentException when another session of that name was added
     */
    public void addSession(CtiOsSession session) {
        known.add(session);
    }

    /** The consumers that listen now. */
    Collection<CtiOsConsumer> consumers() {
        return consumers;
    }

    /** Looks for sessions among these services instead of those of the bundle. */
    void useServices(SessionSource source) {
        services = source;
    }

    // Spring reads all methods of the class: none may mention OSGi, which is not there.
    private static @Nullable SessionSource servicesOfThisBundle() {
        try {
            return ServiceSessions.ofThisBundle();
        } catch (NoClassDefFoundError e) {
            return null;
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        loadConverters(new CtiOsConvertersLoader());
        loadConverters(new SnapshotConvertersLoader());
        if (!sessions.isEmpty()) {
            makeSessions();
            getCamelContext().addStartupListener(new RoutesStarted());
        }
    }

    @Override
    protected void doStop() throws Exception {
        configured.names().forEach(known::remove);
        configured.close();
        super.doStop();
    }

    // In OSGi Camel's activator registers the components of a bundle before its converters. A route that starts in
    // between
    // would take an event's toString for its text.
    private <T extends TypeConverterLoader & CamelContextAware> void loadConverters(T loader) {
        loader.setCamelContext(getCamelContext());
        loader.load(getCamelContext().getTypeConverterRegistry());
    }

    private void makeSessions() {
        try {
            configured.make(sessions).forEach(known::add);
        } catch (IllegalStateException e) {
            throw services == null
                    ? e
                    : new IllegalStateException(
                            "option sessions: in OSGi sessions are made by the configuration files"
                                    + " etc/org.ctios.session-NAME.cfg; write those and leave the option out",
                            e);
        }
    }

    /** A route that is added to a context that runs already makes its session connect when it listens. */
    private void used(CtiOsSession session) {
        if (contextRuns) {
            configured.connect(session);
        }
    }

    private final class RoutesStarted implements StartupListener {
        @Override
        public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
            contextRuns = alreadyStarted;
        }

        @Override
        public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
            contextRuns = true;
            configured.connect();
        }
    }

    /**
     * Holds on to the sessions of an endpoint, see {@link SessionSource}.
     *
     * @param listen called with the name by which a session was found, and the session
     */
    Subscription follow(SessionNames names, BiFunction<String, CtiOsSession, Subscription> listen) {
        BiFunction<String, CtiOsSession, Subscription> use = (name, session) -> {
            Subscription subscription = listen.apply(name, session);
            used(session);
            return subscription;
        };
        Subscriptions followed = new Subscriptions();
        if (names.isAll()) {
            followAll(new OneOfEachName(session -> use.apply(session.name(), session)), followed);
        }
        names.names()
                .forEach(name ->
                        followed.add(() -> sessionSource(name).follow(name, session -> use.apply(name, session))));
        return followed;
    }

    private void followAll(OneOfEachName sessions, Subscriptions followed) {
        SessionSource inOsgi = services;
        // First, so that it ends first: sessions that are let go one by one are not lost.
        followed.add(() -> sessions);
        followed.add(() -> inOsgi == null ? known.followAll(sessions) : known.followAdded(sessions));
        if (inOsgi != null) {
            followed.add(() -> inOsgi.followAll(sessions));
        }
    }

    private SessionSource sessionSource(String sessionName) {
        return services == null || known.isAdded(sessionName) ? known : services;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        CtiOsEndpoint endpoint = new CtiOsEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        // Here and not in the setter: then Camel's message about the endpoint contains ours.
        endpoint.check();
        return endpoint;
    }
}
