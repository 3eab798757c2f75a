package org.ctios.camel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to all sessions that come, of those with the same name to one. Closed, it listens to none any more. */
final class OneOfEachName implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(OneOfEachName.class);

    private final Function<CtiOsSession, Subscription> listen;
    private final Map<String, Namesakes> byName = new HashMap<>();
    private boolean closed;

    OneOfEachName(Function<CtiOsSession, Subscription> listen) {
        this.listen = listen;
    }

    synchronized void came(String name, CtiOsSession session) {
        if (closed) {
            return;
        }
        Namesakes known = byName.get(name);
        if (known == null) {
            LOG.info("ctios:* has the session {}", name);
            known = new Namesakes(listen);
            byName.put(name, known);
        }
        known.came(session);
    }

    synchronized void left(String name, CtiOsSession session) {
        Namesakes known = byName.get(name);
        if (known != null) {
            known.left(session);
            if (known.isEmpty()) {
                byName.remove(name);
                LOG.info("ctios:* lost the session {}", name);
            }
        }
    }

    /**
     * A session has another name. What it has told and nobody has heard yet waits with its subscription, which is closed only
     * when the session makes room for a namesake, or takes the place behind one.
     */
    synchronized void renamed(String before, String now, CtiOsSession session) {
        Namesakes known = byName.get(before);
        if (known != null && known.isOnly(session) && !byName.containsKey(now)) {
            byName.remove(before);
            byName.put(now, known);
            LOG.info("ctios:* has the session {} under its new name {}", before, now);
        } else {
            left(before, session);
            came(now, session);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        byName.values().forEach(Namesakes::clear);
        byName.clear();
    }
}
