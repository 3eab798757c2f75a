package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.SettingsReader;
import org.ctios.session.internal.config.TlsSettings;
import org.ctios.session.internal.tls.TlsStores;
import org.ctios.session.internal.transport.ChannelListener;
import org.ctios.session.internal.transport.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failover must not wait for a thread when there is nothing that blocks; what blocks must not run on the loop. */
class PreparationTest {
    @TempDir
    Path directory;

    private final List<Runnable> pool = new ArrayList<>();
    private int begun;

    @Test
    void whatDoesNotBlockBeginsAtOnce() {
        start(false, Map.of(".clientPassword", "secret"));
        assertThat(begun).isEqualTo(1);
        assertThat(pool).isEmpty();
    }

    @Test
    void whatBlocksBeginsOnThePool() {
        start(true, Map.of());
        assertThat(begun).isZero();
        pool.forEach(Runnable::run);
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void aPasswordInAFileIsReadOnThePool() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "secret");
        start(false, Map.of(".clientPassword", "file:" + file));
        assertThat(begun).isZero();
        assertThat(pool).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,false,false", "::1,false,false", "cti-a.example,false,true", "127.0.0.1,true,true"})
    void aNameIsLookedUpAndCertificatesAreReadWhereItMayBlock(String host, boolean tls, boolean blocks) {
        List<Boolean> asked = new ArrayList<>();
        TlsSettings wanted =
                settings(Map.of("tls.enabled", Boolean.toString(tls))).tls();
        new Connector(new DefaultEventLoop(), (blocking, attempt) -> asked.add(blocking), new TlsStores(warning -> {}))
                .connect(new Endpoint(host, 42027), wanted, 1000, new Deaf());
        assertThat(asked).containsExactly(blocks);
    }

    private void start(boolean blocks, Map<String, String> more) {
        SessionSettings settings = settings(more);
        new Preparation(pool::add, () -> settings, new SessionLog()).start(blocks, () -> begun++);
    }

    private static SessionSettings settings(Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>(more);
        configuration.put("endpoints", "127.0.0.1:42027");
        return Objects.requireNonNull(SettingsReader.read("test", configuration).settings());
    }

    private static final class Deaf implements ChannelListener {
        @Override
        public void opened(Connector.Connection connection) {}

        @Override
        public void frame(byte[] frame) {}

        @Override
        public void lost(String reason) {}
    }
}
