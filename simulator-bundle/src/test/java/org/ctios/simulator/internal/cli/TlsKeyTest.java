package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TlsKeyTest {
    /** Secrets never reach a text that may be logged. */
    @Test
    void theTextOfAKeyIsWithoutItsPassword() {
        assertThat(new TlsKey(Path.of("simulator.p12"), "s3cret", Path.of("simulator.pem")))
                .hasToString("TlsKey[store=simulator.p12, certificate=simulator.pem]");
    }
}
