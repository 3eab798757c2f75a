package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.ctios.session.CtiOsSession;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.junit.jupiter.api.Test;

/** A session for plain Java does what the service does. */
class StandaloneSessionTest {
    /** Made of other methods in the interface itself. */
    private static final Set<String> COMPOSED = Set.of("state");

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
