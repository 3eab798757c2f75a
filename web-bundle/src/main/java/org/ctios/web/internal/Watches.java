package org.ctios.web.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventSelection;
import org.ctios.event.MessageFilter;
import org.jspecify.annotations.Nullable;

/**
 * The watches of all browsers. One that is not asked for three minutes is forgotten: its browser is gone. There is no thread
 * for that; it happens when an event or a question comes.
 */
final class Watches {
    /** How many there are at most. */
    static final int MOST = 32;

    /** How long one lives without being asked. Browsers let a page in the background ask once a minute only. */
    static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private static final int ID_BYTES = 18;

    private final List<Watch> open = new CopyOnWriteArrayList<>();
    private final SecureRandom random = new SecureRandom();

    void offer(CtiOsEvent event) {
        if (!open.isEmpty()) {
            forgetOld(System.nanoTime());
            open.forEach(watch -> watch.offer(event));
        }
    }

    /**
     * Begins to watch.
     *
     * @param now {@link System#nanoTime}
     * @throws ApiFailure when there are too many
     */
    synchronized Watch open(String session, EventSelection events, @Nullable MessageFilter filter, long now) {
        forgetOld(now);
        if (open.size() >= MOST) {
            throw ApiFailure.busy(
                    MOST + " live views are open already. Close other windows with this page, or wait three minutes.");
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Watch watch =
                new Watch(Base64.getUrlEncoder().withoutPadding().encodeToString(id), session, events, filter, now);
        open.add(watch);
        return watch;
    }

    /**
     * A watch that was opened before.
     *
     * @throws ApiFailure when it is not there, or not any more
     */
    Watch get(String id) {
        return open.stream()
                .filter(watch -> watch.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiFailure.notFound("This live view has ended; open a new one."));
    }

    void close(String id) {
        open.removeIf(watch -> watch.id().equals(id));
    }

    int size() {
        return open.size();
    }

    private void forgetOld(long now) {
        // Mostly there is nothing to remove, and removing copies the list.
        if (open.stream().anyMatch(watch -> isOld(watch, now))) {
            open.removeIf(watch -> isOld(watch, now));
        }
    }

    private static boolean isOld(Watch watch, long now) {
        return now - watch.lastAsked() > LIFE_NANOS;
    }
}
