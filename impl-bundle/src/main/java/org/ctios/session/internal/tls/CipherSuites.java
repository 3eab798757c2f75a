package org.ctios.session.internal.tls;

import java.util.List;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.internal.config.TlsSettings;

/** Which cipher suites are of which TLS version: Java offers no version without one, and the failure names the server. */
final class CipherSuites {
    private static final String OF_1_3 = "TLS_AES_256_GCM_SHA384";
    private static final String OF_1_2 = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";

    /** One for each version. */
    static final String EXAMPLES = OF_1_3 + " (TLSv1.3) and " + OF_1_2 + " (TLSv1.2)";

    private CipherSuites() {}

    /** Versions that are to be offered and have no suite. */
    static List<ConfigurationProblem> problems(TlsSettings settings) {
        if (settings.ciphers().isEmpty()) {
            return List.of();
        }
        return settings.protocols().stream()
                .filter(protocol -> settings.ciphers().stream().noneMatch(suite -> isOf(protocol, suite)))
                .map(protocol -> new ConfigurationProblem(
                        "tls.ciphers",
                        String.join(",", settings.ciphers()),
                        "has no cipher suite of " + protocol + ", which tls.protocols names",
                        "Add one, such as " + (isOf(protocol, OF_1_3) ? OF_1_3 : OF_1_2) + ", or take " + protocol
                                + " out of tls.protocols"))
                .toList();
    }

    /** The suites of TLS 1.3 say nothing of the exchange of keys (RFC 8446, B.4). */
    private static boolean isOf(String protocol, String suite) {
        return protocol.equals("TLSv1.3") != suite.contains("_WITH_");
    }
}
