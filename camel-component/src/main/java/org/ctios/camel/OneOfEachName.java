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

    @Override
    public synchronized void close() {
        closed = true;
        byName.values().forEach(Namesakes::clear);
        byName.clear();
    }
}
