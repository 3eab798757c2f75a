package org.ctios.session.internal.driver;

import java.time.Instant;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.failover.ProbeWatch;
import org.ctios.session.internal.measure.SessionMeter;
import org.ctios.session.internal.transport.ChannelListener;
import org.ctios.session.internal.transport.Connector;
import org.ctios.session.internal.transport.Connector.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether the idle side is there: makes a TCP connection, with TLS where the session has it, and closes
 * it without a word. Loop thread only.
 */
final class SideProbe {
    private final Connector connector;
    private final SessionMeter meter;
    private final SessionLog log;
    private ProbeWatch watch = ProbeWatch.NONE;
    private @Nullable Connection line;
    private boolean missing;

    SideProbe(Connector connector, SessionMeter meter, SessionLog log) {
        this.connector = connector;
        this.meter = meter;
        this.log = log;
    }

    /** The session is in another state. */
    void follow(AutomatonState state, long now) {
        ProbeWatch next = watch.follow(state, now);
        boolean same = next.side() == watch.side()
                && next.server() != null
                && next.server().equals(watch.server());
        watch = next;
        if (!same) {
            missing = false;
            hangUp();
        }
    }

    /** When {@link #tick} is wanted. */
    long deadline() {
        return watch.deadline();
    }

    void tick(AutomatonState state, long now) {
        ServerSide side = watch.side();
        Endpoint server = watch.server();
        if (side == null || server == null || now < watch.deadline()) {
            return;
        }
        watch = watch.looked(state, now);
        if (line == null) {
            int timeout = (int) state.settings().timing().connectTimeout().toMillis();
            line = connector.connect(server, state.settings().tls(), timeout, new Look(state, side, server));
        }
    }

    private void hangUp() {
        Connection open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    /** One look. */
    private final class Look implements ChannelListener {
        private final AutomatonState state;
        private final ServerSide side;
        private final Endpoint server;

        Look(AutomatonState state, ServerSide side, Endpoint server) {
            this.state = state;
            this.side = side;
            this.server = server;
        }

        @Override
        public void opened(Connection connection) {
            hangUp();
            meter.contacts().reached(side, Instant.now());
            if (missing) {
                missing = false;
                log.idleSideBack(state, side, server);
                meter.history().add(Kind.IDLE_SIDE_REACHABLE, side, server.toString(), "", Instant.now());
            }
        }

        @Override
        public void frame(byte[] frame) {
            // It was closed when it stood; a server that talks first is not heard.
        }

        @Override
        public void lost(String reason) {
            line = null;
            meter.contacts().failed(side, reason, Instant.now());
            meter.history().add(Kind.IDLE_SIDE_UNREACHABLE, side, server.toString(), reason, Instant.now());
            log.idleSideMissing(state, side, server, reason);
            missing = true;
        }
    }
}
