package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSession;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.RequestFailedException;
import org.ctios.session.StandaloneSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session for plain Java does what the service does. */
class StandaloneSessionTest {
    /** Made of other methods in the interface itself. */
    private static final Set<String> COMPOSED = Set.of("state");

    /** Whoever keeps a session after its end is answered and not thrown at, and does not wait for ever. */
    @Test
    void aRequestOfAClosedSessionFails() {
        StandaloneSession session =
                CtiOsSessions.create("plain", Map.of("endpoints", "127.0.0.1:1", "autoconnect", "false"));
        session.close();
        for (int i = 0; i < 20; i++) {
            assertThat(session.request(CtiOsRequest.makeCall("2001", "5551234")))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(RequestFailedException.class)
                    .withMessageContaining("E_CTIOS_SESSION_NOT_CONNECTED");
        }
    }

    /** Nothing would end the trace any more: a thread, an open file and the whole class loader. */
    @Test
    void aClosedSessionBeginsNoTrace(@TempDir Path folder) {
        Map<String, String> configuration = new HashMap<>(Map.of(
                "endpoints",
                "127.0.0.1:1",
                "autoconnect",
                "false",
                "trace.file",
                folder.resolve("wire").toString()));
        StandaloneSession session = CtiOsSessions.create("plain", configuration);
        session.close();
        assertThat(session.setTrace(true)).isEqualTo(CilError.E_CTIOS_UNEXPECTED);
        configuration.put("trace.enabled", "true");
        session.reconfigure(configuration);
        assertThat(session.traceStatus().on()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    /** Behaviour 35: nothing is missing in the arguments. */
    @Test
    void aModeIsRefusedAsWithoutAConnectionWhileNoConfigurationIsInForce() {
        try (StandaloneSession session = CtiOsSessions.create("plain", Map.of("autoconnect", "false"))) {
            assertThat(session.setAgent(OverTcp.agentArguments("1001"))).isEqualTo(CilError.E_CTIOS_INVALID_SESSION);
            assertThat(session.setMessageFilter(
                            Arguments.builder().set("Filter", "MessageID=30").build()))
                    .isEqualTo(CilError.E_CTIOS_INVALID_SESSION);
            assertThat(session.connect()).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
        }
    }

    /** A method with a default of its own would not reach the session otherwise. */
    @Test
    void everyMethodReachesTheSession() throws Exception {
        try (StandaloneSession session = CtiOsSessions.create("plain", Map.of("autoconnect", "false"))) {
            for (Method method : CtiOsSession.class.getMethods()) {
                if (!COMPOSED.contains(method.getName())) {
                    assertThat(session.getClass().getMethod(method.getName(), method.getParameterTypes()))
                            .as("%s", method)
                            .extracting(Method::getDeclaringClass)
                            .isEqualTo(session.getClass());
                }
            }
        }
    }
}
