package org.ctios.session.internal.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the keys {@code tls.*}. The files are looked at later, by the room {@code tls}. */
final class TlsReader {
    private static final String PROTOCOLS = "tls.protocols";

    private final ConfigurationValues values;

    TlsReader(ConfigurationValues values) {
        this.values = values;
    }

    TlsSettings read() {
        return new TlsSettings(
                values.bool("tls.enabled", false),
                store("tls.trustStore"),
                store("tls.keyStore"),
                values.hidden(".tls.keyPassword", "tls.keyPassword"),
                protocols(),
                values.list("tls.ciphers"),
                values.bool("tls.verifyHostname", true));
    }

    private @Nullable StoreFile store(String key) {
        Secret password = values.hidden("." + key + "Password", key + "Password");
        String path = values.text(key, "");
        return path.isEmpty() ? null : new StoreFile(path, password);
    }

    private List<String> protocols() {
        List<String> protocols = values.list(PROTOCOLS, String.join(",", TlsSettings.PROTOCOLS));
        for (String protocol : protocols) {
            if (!TlsSettings.PROTOCOLS.contains(protocol)) {
                values.refuse(PROTOCOLS, protocol, "is no version that may be used", "Write TLSv1.3, TLSv1.2 or both");
            }
        }
        if (protocols.isEmpty()) {
            values.refuse(PROTOCOLS, "", "names no version", "Write TLSv1.3, TLSv1.2 or both");
        }
        return protocols;
    }
}
