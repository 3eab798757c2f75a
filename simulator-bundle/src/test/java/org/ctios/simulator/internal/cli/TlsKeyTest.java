package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsKeyTest {
    /** Clients compare the address they connect to with those in the certificate. */
    @ParameterizedTest
    @CsvSource({
        "::1, 7, 0:0:0:0:0:0:0:1",
        "[::1], 7, 0:0:0:0:0:0:0:1",
        "10.0.0.1, 7, 10.0.0.1",
        "cti.example.org, 2, cti.example.org"
    })
    void theCertificateIsOfTheHost(String host, int kind, String name) throws Exception {
        TlsKey key = TlsKey.make(host);
        try (InputStream in = Files.newInputStream(key.certificate())) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            assertThat(certificate.getSubjectAlternativeNames())
                    .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(kind, name));
        } finally {
            key.delete();
        }
    }

    /** Secrets never reach a text that may be logged. */
    @Test
    void theTextOfAKeyIsWithoutItsPassword() {
        assertThat(new TlsKey(Path.of("simulator.p12"), "s3cret", Path.of("simulator.pem")))
                .hasToString("TlsKey[store=simulator.p12, certificate=simulator.pem]");
    }
}
