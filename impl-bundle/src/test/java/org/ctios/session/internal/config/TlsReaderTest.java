package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ctios.session.ConfigurationProblem;
import org.junit.jupiter.api.Test;

/** The keys {@code tls.*}. */
class TlsReaderTest {
    @Test
    void withoutKeysThereIsNoTls() {
        assertThat(read(Map.of()).tls()).isEqualTo(TlsSettings.OFF);
    }

    @Test
    void everyKeyIsRead() {
        SessionSettings settings = read(Map.of(
                "tls.enabled", "true",
                "tls.trustStore", "/keys/trust.pem",
                ".tls.trustStorePassword", "secret-3",
                "tls.keyStore", "/keys/east.p12",
                ".tls.keyStorePassword", "secret-4",
                ".tls.keyPassword", "secret-5",
                "tls.protocols", "TLSv1.2",
                "tls.ciphers", "TLS_ONE, TLS_TWO",
                "tls.verifyHostname", "false"));
        assertThat(settings.tls())
                .isEqualTo(new TlsSettings(
                        true,
                        new StoreFile("/keys/trust.pem", new Secret("secret-3")),
                        new StoreFile("/keys/east.p12", new Secret("secret-4")),
                        new Secret("secret-5"),
                        List.of("TLSv1.2"),
                        List.of("TLS_ONE", "TLS_TWO"),
                        false));
        assertThat(settings.toString()).doesNotContain("secret-");
    }

    /** The ports with TLS are other ones (port utilization guide). */
    @Test
    void tlsHasDefaultPortsOfItsOwn() {
        assertThat(read(Map.of("tls.enabled", "true")).endpoints())
                .isEqualTo(new Endpoints(new Endpoint("cti-a", 42030), new Endpoint("cti-b", 43030)));
    }

    /** The key has the password of its store unless it has its own. */
    @Test
    void thePasswordOfTheStoreOpensTheKeyToo() {
        Map<String, String> keys = Map.of("tls.keyStore", "k", ".tls.keyStorePassword", "secret-4");
        assertThat(read(keys).tls().passwordOfKey()).isEqualTo(new Secret("secret-4"));
    }

    /** Old versions of TLS are not to be had, and Java would not speak them. */
    @Test
    void anOldVersionIsRefused() {
        List<ConfigurationProblem> problems = SettingsReader.read(
                        "east", Map.of("endpoints", "cti-a", "tls.protocols", "TLSv1.1,TLSv1.2"))
                .problems();
        assertThat(problems)
                .containsExactly(new ConfigurationProblem(
                        "tls.protocols",
                        "TLSv1.1",
                        "is no version that may be used",
                        "Write TLSv1.3, TLSv1.2 or both"));
    }

    private static SessionSettings read(Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(keys);
        all.put("endpoints", "cti-a,cti-b");
        return Objects.requireNonNull(SettingsReader.read("east", all).settings());
    }
}
