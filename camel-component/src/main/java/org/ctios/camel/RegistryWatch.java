package org.ctios.camel;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.spi.ExecutorServiceManager;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of the sessions among the beans of the Camel registry. The registry tells nobody what comes and goes, so it is
 * asked once a second.
 */
final class RegistryWatch implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);
    private static final long EVERY_SECONDS = 1;

    private final Supplier<? extends Collection<CtiOsSession>> beans;
    private final OneOfEachName sessions;
    private final ExecutorServiceManager threads;
    private final ScheduledExecutorService thread;
    private final IdentityHashMap<CtiOsSession, String> told = new IdentityHashMap<>();

    /** Tells what is there, on this thread, and what comes later, on another one. */
    RegistryWatch(
            Supplier<? extends Collection<CtiOsSession>> beans,
            OneOfEachName sessions,
            ExecutorServiceManager threads) {
        this.beans = beans;
        this.sessions = sessions;
        this.threads = threads;
        look();
        this.thread = threads.newSingleThreadScheduledExecutor(this, "CtiOsSessions");
        thread.scheduleWithFixedDelay(this::lookAgain, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow(thread);
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debug("The Camel registry could not be asked for CTI OS sessions; it is asked again", e);
        }
    }

    private void look() {
        Set<CtiOsSession> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(told.keySet());
        for (CtiOsSession bean : beans.get()) {
            gone.remove(bean);
            String name = bean.name();
            String before = told.put(bean, name);
            if (before == null) {
                sessions.came(name, bean);
            } else if (!before.equals(name)) {
                sessions.renamed(before, name, bean);
            }
        }
        for (CtiOsSession bean : gone) {
            sessions.left(told.remove(bean), bean);
        }
    }
}
