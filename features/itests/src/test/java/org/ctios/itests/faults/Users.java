package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.ctios.itests.KarafContainer;
import org.ctios.simulator.Call;
import org.ctios.simulator.ContactCentre;

/**
 * Those who work with the sessions, one with each: they ask for something, wait for the answer, and ask for the next
 * thing, whatever goes wrong meanwhile. Their methods are for one thread.
 */
final class Users implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final ContactCentre centre;
    private final KarafContainer karaf;
    private final Wire wire;
    private final RequestBooks books = new RequestBooks();
    private final boolean consulting;
    private final List<Client> clients = List.of(Client.values());
    private final Set<Client> leftAlone = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(clients.size());
    private volatile boolean working;
    private volatile boolean away;

    /**
     * Users who are at rest, and do the same with the same seed as long as the contact centre does.
     *
     * @param consulting whether they ask others about their calls, and give them away
     */
    Users(ContactCentre centre, KarafContainer karaf, Wire wire, long seed, boolean consulting) {
        this.centre = centre;
        this.karaf = karaf;
        this.wire = wire;
        this.consulting = consulting;
        RequestRoute.deploy(karaf);
        for (Client client : clients) {
            Random random = new Random(seed + client.ordinal());
            RequestRoute route = new RequestRoute(karaf);
            threads.scheduleWithFixedDelay(
                    () -> act(client, route, random), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void act(Client client, RequestRoute route, Random random) {
        try {
            if (working && !leftAlone.contains(client) && route.isThere() && working) {
                ask(next(client, random), route);
            }
        } catch (RuntimeException e) {
            // Otherwise the thread would end, and nobody would miss it.
            books.stopped(client, e);
        }
    }

    private Wish next(Client client, Random random) {
        if (!client.isOfAgent()) {
            return MonitorWish.next(centre, client, random);
        }
        return consulting ? ConsultWish.next(centre, client, random) : Wish.next(centre, client, random);
    }

    private void ask(Wish wish, RequestRoute route) {
        boolean awayBefore = away;
        long number = books.made(wish);
        long confirmations = wire.answers(wish.client(), wish.confirmation());
        long begun = System.nanoTime();
        String answer = route.ask(wish);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        boolean confirmed = wire.answers(wish.client(), wish.confirmation()) > confirmations;
        boolean reopened = wire.hasReopened(wish.client(), System.currentTimeMillis() - Request.TIMEOUT);
        books.answered(number, new Request(wish, millis, answer, awayBefore || away, confirmed, reopened));
    }

    /** Route or container may be stopped from now on. */
    void mayMissTheRoute() {
        away = true;
    }

    /** Nobody asks this session for anything from now on, until {@link #comeBack}. */
    void leave(Client client) {
        boolean atWork = rest();
        leftAlone.add(client);
        if (atWork) {
            work();
        }
    }

    /** Its user asks again. */
    void comeBack(Client client) {
        leftAlone.remove(client);
    }

    /** They ask for something again and again. */
    void work() {
        working = true;
    }

    /** They ask for nothing more. Returns when the last answer is there or does not come, and whether they were at work. */
    boolean rest() {
        boolean before = working;
        working = false;
        try {
            await("the answers to the last requests").atMost(Rig.LIMIT).until(() -> books.open() == 0);
        } catch (ConditionTimeoutException e) {
            books.close();
        }
        return before;
    }

    /** Looks at the route, which has to be there again, while they are at rest. */
    void check(String when) {
        try (RequestRoute route = new RequestRoute(karaf)) {
            await("the route of the users " + when).atMost(Rig.LIMIT).until(route::isThere);
            await("nothing on its way in it " + when).atMost(Rig.LIMIT).until(route::isQuiet);
            away = false;
            books.counted(route.count("asked"), route.count("answered"));
        }
        assertThat(books.findings()).as("requests " + when).isEmpty();
    }

    /** Leaves all calls, while they are at rest and all is well. */
    void hangUp() {
        try (RequestRoute route = new RequestRoute(karaf)) {
            for (Client client : Client.ofAgents()) {
                await("the last call of " + client).atMost(Rig.LIMIT).until(() -> {
                    Optional<Call> call = callOf(client);
                    call.ifPresent(each -> ask(Wish.hangUp(client, each), route));
                    return call.isEmpty();
                });
            }
        }
    }

    private Optional<Call> callOf(Client client) {
        return Wish.calls(centre, client).stream().findFirst();
    }

    RequestBooks books() {
        return books;
    }

    @Override
    public void close() {
        working = false;
        threads.shutdownNow();
    }
}
