package org.ctios.session.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.StoreFile;
import org.ctios.session.internal.config.TlsSettings;
import org.ctios.session.internal.tls.Identity;
import org.ctios.session.internal.tls.StoreFiles;
import org.ctios.session.internal.tls.TlsStores;
import org.ctios.session.internal.transport.Connector.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends an attempt before there is a connection. */
class ConnectorTest {
    @TempDir
    private Path directory;

    private final EventLoop loop = new DefaultEventLoop();

    @AfterEach
    void close() {
        loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }

    /** Whatever nobody thought of ends the attempt with a reason, not the thread that it happens on. */
    @Test
    void aFaultThatNobodyExpectedEndsTheAttemptAtOnce() throws Exception {
        TlsStores faulty = new TlsStores(warning -> {
            throw new IllegalStateException("nobody expected this");
        });
        Losses losses = new Losses();
        new Connector(loop, (blocks, attempt) -> attempt.run(), faulty)
                .connect(new Endpoint("127.0.0.1", 42030), expiring(), 1_000, losses);
        assertThat(losses.first.get(15, TimeUnit.SECONDS)).contains("nobody expected this");
    }

    /** Settings that make the stores warn. */
    private TlsSettings expiring() {
        Identity soon = Identity.root("Test Root").member("soon", Instant.now().minusSeconds(60), Duration.ofDays(2));
        Path keys = new StoreFiles(directory).keys("keys.p12", soon);
        StoreFile file = new StoreFile(keys.toString(), new Secret(StoreFiles.PASSWORD));
        return new TlsSettings(true, null, file, Secret.NONE, TlsSettings.PROTOCOLS, List.of(), true);
    }

    private static final class Losses implements ChannelListener {
        private final CompletableFuture<String> first = new CompletableFuture<>();

        @Override
        public void opened(Connection connection) {}

        @Override
        public void frame(byte[] frame) {}

        @Override
        public void lost(String reason) {
            first.complete(reason);
        }
    }
}
