package org.ctios.camel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;

/**
 * Sessions outside OSGi: those that were added to the component, else the beans of the Camel registry. A session
 * that a route names must be there when the route starts; who follows all of them hears of those that come later too.
 */
final class KnownSessions implements SessionSource {
    private final Map<String, CtiOsSession> added = new ConcurrentHashMap<>();
    private final List<OneOfEachName> followers = new ArrayList<>();
    private final Supplier<CamelContext> camel;

    KnownSessions(Supplier<CamelContext> camel) {
        this.camel = camel;
    }

    synchronized void add(CtiOsSession session) {
        String name = session.name();
        CtiOsSession earlier = added.putIfAbsent(name, session);
        if (earlier != null && earlier != session) {
            throw new IllegalArgumentException("a CTI OS session named '" + name + "' was added already");
        }
        if (earlier == null) {
            followers.forEach(each -> each.came(name, session));
        }
    }

    synchronized void remove(String name) {
        CtiOsSession session = added.remove(name);
        if (session != null) {
            followers.forEach(each -> each.left(name, session));
        }
    }

    boolean isAdded(String name) {
        return added.containsKey(name);
    }

    @Override
    public Subscription follow(String name, Function<CtiOsSession, Subscription> listen) {
        return listen.apply(find(name));
    }

    @Override
    public Subscription followAll(OneOfEachName sessions) {
        Subscriptions both = new Subscriptions();
        both.add(() -> followAdded(sessions));
        both.add(() -> new RegistryWatch(this::beans, sessions, camel.get().getExecutorServiceManager()));
        return both;
    }

    /** Tells of the sessions that were added, and of those that will be. */
    synchronized Subscription followAdded(OneOfEachName sessions) {
        added.forEach(sessions::came);
        followers.add(sessions);
        return () -> unfollow(sessions);
    }

    private synchronized void unfollow(OneOfEachName sessions) {
        followers.remove(sessions);
    }

    private Registry registry() {
        return camel.get().getRegistry();
    }

    private CtiOsSession find(String name) {
        CtiOsSession session = added.get(name);
        if (session == null) {
            session = registry().lookupByNameAndType(name, CtiOsSession.class);
        }
        return session == null ? findByItsOwnName(name) : session;
    }

    private CtiOsSession findByItsOwnName(String name) {
        Collection<CtiOsSession> beans = beans();
        List<CtiOsSession> matches = new ArrayList<>();
        for (CtiOsSession bean : beans) {
            if (bean.name().equals(name)) {
                matches.add(bean);
            }
        }
        if (matches.size() == 1) {
            return matches.get(0);
        }
        throw new IllegalStateException(matches.isEmpty() ? missing(name, beans) : ambiguous(name, matches.size()));
    }

    // One bean may be bound under several names.
    private Collection<CtiOsSession> beans() {
        Set<CtiOsSession> beans = Collections.newSetFromMap(new IdentityHashMap<>());
        beans.addAll(registry().findByType(CtiOsSession.class));
        return beans;
    }

    private String missing(String name, Collection<CtiOsSession> beans) {
        Set<String> names = new TreeSet<>(added.keySet());
        beans.forEach(bean -> names.add(bean.name()));
        return "there is no CTI OS session named '" + name + "'; known: " + names
                + ". Set camel.component.ctios.sessions." + name
                + ".endpoints, or make one with CtiOsSessions.create and"
                + " bind it in the Camel registry as '" + name
                + "', or add it with CtiOsComponent.addSession, before the route starts";
    }

    private static String ambiguous(String name, int count) {
        return count + " CTI OS sessions in the Camel registry have the name '" + name
                + "'. Bind the one that is meant under that name";
    }
}
