package org.ctios.simulator.internal.server;

import java.util.HashMap;
import java.util.Map;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.wire.FrameTypes;
import org.jspecify.annotations.Nullable;

/** Who sees what clients do before the servers do; at most one. On the model thread only. */
final class Interception {
    private final PairSettings settings;
    private final ModelThread thread;
    private final Map<ConnectedClient, Seen> seen = new HashMap<>();
    private @Nullable Interceptor interceptor;

    Interception(PairSettings settings, ModelThread thread) {
        this.settings = settings;
        this.thread = thread;
    }

    /** Begins, or ends with null. */
    void by(@Nullable Interceptor next) {
        if (next != null && interceptor != null) {
            throw new IllegalStateException("another scenario is being played with this pair");
        }
        interceptor = next;
    }

    void connected(ConnectedClient client) {
        if (interceptor != null) {
            interceptor.connected(of(client));
        }
    }

    /** A message came; false when the server shall not get it. */
    boolean admits(ConnectedClient client, byte[] frame) {
        Seen known = of(client);
        known.note(frame);
        return interceptor == null || !interceptor.received(known, frame);
    }

    void disconnected(ConnectedClient client) {
        Seen known = seen.remove(client);
        if (interceptor != null && known != null) {
            interceptor.disconnected(known);
        }
    }

    private Seen of(ConnectedClient client) {
        return seen.computeIfAbsent(client, Seen::new);
    }

    /** A client that has been seen. */
    private final class Seen implements Interceptor.Client {
        private final ConnectedClient client;
        private volatile ProtocolVersion asked;

        Seen(ConnectedClient client) {
            this.client = client;
            this.asked = settings.version(settings.newestVersion());
        }

        void note(byte[] frame) {
            if (FrameTypes.of(frame) == MessageTypes.OPEN_REQ) {
                long number = Frames.versionNumber(frame);
                if (number >= settings.oldestVersion() && number <= settings.newestVersion()) {
                    asked = settings.version(number);
                }
            }
        }

        @Override
        public Side side() {
            return client.session().side();
        }

        @Override
        public ProtocolVersion version() {
            return asked;
        }

        @Override
        public void send(byte[] frame) {
            thread.execute(() -> client.session().sendAsIs(frame));
        }

        @Override
        public void sendRaw(byte[] bytes) {
            thread.execute(() -> client.session().sendRaw(bytes));
        }

        @Override
        public void pass(byte[] frame) {
            thread.execute(() -> client.give(frame));
        }

        @Override
        public void close() {
            thread.execute(client.session()::close);
        }

        @Override
        public void reset() {
            thread.execute(client.session()::reset);
        }
    }
}
