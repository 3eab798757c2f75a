package org.ctios.session.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.session.TraceStatus;
import org.junit.jupiter.api.Test;

/** "None possible: no valid configuration is in force": {@code CtiOsSession.isConfigured} goes by it. */
class PossibleTraceTest {
    private static final Map<String, String> FAULTY = Map.of("endpoints", "cti-a", "mode", "listen");

    @Test
    void aRejectedEditLeavesATracePossibleBeforeTheFirstConnectToo() {
        try (StandaloneSession session =
                CtiOsSessions.create("test", Map.of("endpoints", "cti-a", "autoconnect", "false"))) {
            session.reconfigure(FAULTY);

            assertThat(session.status().configurationProblems()).isNotEmpty();
            assertThat(session.measures().sides()).as("never told to connect").isEmpty();
            assertThat(session.traceStatus()).isNotEqualTo(TraceStatus.NONE);
            assertThat(session.isConfigured()).isTrue();
        }
    }

    @Test
    void withoutAValidConfigurationNoneIsPossible() {
        try (StandaloneSession session = CtiOsSessions.create("test", FAULTY)) {
            assertThat(session.status().configurationProblems()).isNotEmpty();
            assertThat(session.traceStatus()).isEqualTo(TraceStatus.NONE);
            assertThat(session.isConfigured()).isFalse();
            assertThat(session.connect()).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
        }
    }
}
