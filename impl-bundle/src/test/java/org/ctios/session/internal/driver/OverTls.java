package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.StandaloneSession;
import org.ctios.session.internal.tls.Identity;
import org.ctios.session.internal.tls.StoreFiles;
import org.ctios.simulator.CtiServerPair;
import org.jspecify.annotations.Nullable;

/** A session and a pair of servers with TLS between them, and the files they need. */
final class OverTls implements AutoCloseable {
    /** Vouches for servers and clients. */
    static final Identity ROOT = Identity.root("Test Root");

    static final Identity SERVER = ROOT.member("cti-server", "127.0.0.1", "cti.example");
    static final Identity CLIENT = ROOT.member("east-session");

    final StoreFiles files;
    /** Trust store of both ends, with the root. */
    final Path trust;

    private @Nullable OverTcp tcp;

    OverTls(Path directory) {
        files = new StoreFiles(directory);
        trust = files.trust("trust.p12", ROOT);
    }

    /** A pair that shows the whole chain of an identity, to be started by {@link #start}. */
    CtiServerPair.Builder pair(Identity server) {
        return CtiServerPair.builder().tls(files.keys("server.p12", server), StoreFiles.PASSWORD);
    }

    /** A pair that wants certificates of clients. */
    CtiServerPair.Builder mutual(Identity server) {
        return pair(server).tlsClients(trust, StoreFiles.PASSWORD);
    }

    OverTcp start(CtiServerPair.Builder pair) {
        OverTcp started = new OverTcp(pair);
        tcp = started;
        return started;
    }

    /** Keys of a session that trusts the root and shows nothing. */
    String[] anonymous(String... more) {
        return trusting(trust, more);
    }

    /** Keys of a session with TLS and a trust store. */
    static String[] trusting(Path trustStore, String... more) {
        return with(
                more,
                "tls.enabled",
                "true",
                "tls.trustStore",
                trustStore.toString(),
                ".tls.trustStorePassword",
                StoreFiles.PASSWORD);
    }

    /** Keys of a session that trusts the root and shows the certificate of an identity. */
    String[] as(Identity client, String... more) {
        String keys = files.keys("client.p12", client).toString();
        return anonymous(with(more, "tls.keyStore", keys, ".tls.keyStorePassword", StoreFiles.PASSWORD));
    }

    /** Connects in monitor mode. */
    StandaloneSession monitor(String... keys) {
        return Objects.requireNonNull(tcp).monitor(keys);
    }

    /** Why the first attempt fails; it is an attempt like any other, and the next one goes to the other side. */
    String failure(String... keys) {
        OverTcp running = Objects.requireNonNull(tcp);
        running.create(keys).connect();
        running.heard.awaitNumber(OnConnectionFailure.class, 2);
        List<OnConnectionFailure> failures = running.heard.all(OnConnectionFailure.class);
        assertThat(failures.subList(0, 2))
                .extracting(OnConnectionFailure::reasonCode)
                .containsOnly(ReasonCode.CONNECT_FAIL);
        assertThat(failures.get(0).failedSide()).isNotEqualTo(failures.get(1).failedSide());
        return failures.get(0).reason();
    }

    @Override
    public void close() {
        if (tcp != null) {
            tcp.close();
        }
    }

    private static String[] with(String[] more, String... keys) {
        List<String> all = new ArrayList<>(List.of(keys));
        Stream.of(more).forEach(all::add);
        return all.toArray(String[]::new);
    }
}
