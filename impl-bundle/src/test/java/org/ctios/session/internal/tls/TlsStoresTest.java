package org.ctios.session.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ctios.session.SessionCertificate;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.SettingsReader;
import org.ctios.session.internal.config.StoreFile;
import org.ctios.session.internal.config.TlsSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change, and certificates that expire. */
class TlsStoresTest {
    private static final Identity ROOT = Identity.root("Test Root");
    private static final Endpoint SERVER = new Endpoint("127.0.0.1", 42030);

    @TempDir
    private Path directory;

    private final List<String> warnings = new ArrayList<>();
    private final TlsStores stores = new TlsStores(warnings::add);
    private StoreFiles files;
    private Path keys;

    @BeforeEach
    void writeKeys() {
        files = new StoreFiles(directory);
        keys = files.keys("keys.p12", ROOT.member("first"));
    }

    @Test
    void aChangedFileIsReadAgain() throws Exception {
        attempt();
        files.keys("keys.p12", ROOT.member("second"));
        changed(1);
        attempt();
        assertThat(subjects()).containsExactly("CN=second");
        assertThat(warnings).isEmpty();
    }

    /** The warning comes once for each state of the file, not for each attempt. */
    @Test
    void aBrokenFileIsToldOnceAndWhatWasReadBeforeStays() throws Exception {
        attempt();
        files.bytes("keys.p12", new byte[] {1, 2, 3});
        attempt();
        attempt();
        assertThat(subjects()).containsExactly("CN=first");
        assertThat(warnings)
                .containsExactly("a changed file cannot be used: tls.keyStore = " + keys
                        + ": is no PKCS12, JKS or PEM file. Name the file with the certificates. What was read before"
                        + " stays in use");
        Files.delete(keys);
        attempt();
        assertThat(warnings).hasSize(2).last().asString().contains("does not exist");
        files.keys("keys.p12", ROOT.member("third"));
        attempt();
        assertThat(subjects()).containsExactly("CN=third");
    }

    /** Rights and broken disks are mended without a trace in size and time: what could not be read is tried each time. */
    @Test
    void aFileThatCouldNotBeReadIsReadAgainThoughItLooksTheSame() throws Exception {
        attempt();
        byte[] second = Files.readAllBytes(files.keys("second.p12", ROOT.member("second")));
        files.bytes("keys.p12", new byte[second.length]);
        changed(0);
        FileTime time = Files.getLastModifiedTime(keys);
        attempt();
        attempt();
        assertThat(subjects()).containsExactly("CN=first");
        files.bytes("keys.p12", second);
        Files.setLastModifiedTime(keys, time);
        attempt();
        assertThat(subjects()).containsExactly("CN=second");
        assertThat(warnings).hasSize(1);
    }

    @Test
    void aPemFileThatLostACharacterIsToldAsAnyBrokenFile() throws Exception {
        attempt();
        files.bytes("keys.p12", StoreFiles.damaged());
        attempt();
        attempt();
        assertThat(subjects()).containsExactly("CN=first");
        assertThat(warnings).singleElement().asString().contains("cannot be read");
    }

    /** Nobody can change two files in the same instant: the store comes first, and its password is there a moment later. */
    @Test
    void aStoreWhosePasswordComesAfterItIsReadWhenThePasswordIsThere() throws Exception {
        Path password = Files.writeString(directory.resolve("keys.password"), StoreFiles.PASSWORD);
        TlsSettings settings = SettingsReader.read(
                        "east",
                        Map.of(
                                "endpoints",
                                "a",
                                "tls.enabled",
                                "true",
                                "tls.keyStore",
                                keys.toString(),
                                ".tls.keyStorePassword",
                                "file:" + password))
                .tls();
        stores.attempt(settings, SERVER);
        files.keysUnder("another-sesame-2", "keys.p12", ROOT.member("second"));
        changed(1);
        stores.attempt(settings, SERVER);
        stores.attempt(settings, SERVER);
        assertThat(subjects()).containsExactly("CN=first");
        assertThat(warnings).hasSize(1);
        Files.writeString(password, "another-sesame-2\n");
        assertThat(settings.keyStore().password().refresh()).isEmpty();
        stores.attempt(settings, SERVER);
        assertThat(subjects()).containsExactly("CN=second");
        assertThat(warnings).hasSize(1);
    }

    /** Nothing was read before, so there is nothing to go on with. */
    @Test
    void aFileThatWasNeverRightEndsTheAttempt() {
        files.bytes("keys.p12", new byte[] {1, 2, 3});
        assertThatThrownBy(this::attempt).isInstanceOf(StoreFault.class).hasMessageContaining("tls.keyStore");
    }

    @Test
    void aCertificateThatExpiresSoonIsToldOnce() throws Exception {
        files.keys("keys.p12", ROOT.member("soon", Instant.now().minusSeconds(60), Duration.ofDays(29)));
        attempt();
        attempt();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("the certificate of tls.keyStore, CN=soon, expires on ")
                .endsWith(". Have it renewed");
    }

    @Test
    void aCertificateThatLastsIsNotTold() throws Exception {
        files.keys("keys.p12", ROOT.member("later", Instant.now(), Duration.ofDays(32)));
        attempt();
        assertThat(warnings).isEmpty();
    }

    private void attempt() throws StoreFault {
        StoreFile file = new StoreFile(keys.toString(), new Secret(StoreFiles.PASSWORD));
        stores.attempt(new TlsSettings(true, null, file, Secret.NONE, TlsSettings.PROTOCOLS, List.of(), true), SERVER);
    }

    private List<String> subjects() {
        return stores.certificates().stream().map(SessionCertificate::subject).toList();
    }

    /** File systems tell times apart by more than a test needs. */
    private void changed(int seconds) throws Exception {
        Files.setLastModifiedTime(keys, FileTime.from(Instant.now().plusSeconds(seconds)));
    }
}
