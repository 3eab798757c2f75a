package org.ctios.deployer.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.camel.util.SensitiveUtils;

/** Keeps secret values of properties out of what people are told. Camel hides them only in options that it knows. */
final class Secrets {
    private Secrets() {}

    /** The text with the placeholder in place of each value whose key Camel takes for one of a secret. */
    static String hidden(String text, Map<String, String> properties) {
        // The longest first: one may be part of another.
        List<Map.Entry<String, String>> secrets = properties.entrySet().stream()
                .filter(property -> SensitiveUtils.containsSensitive(property.getKey()))
                .filter(property -> !property.getValue().isBlank())
                .sorted(Comparator.comparingInt(property -> -property.getValue().length()))
                .toList();
        String hidden = text;
        for (Map.Entry<String, String> secret : secrets) {
            String placeholder = "{{" + secret.getKey() + "}}";
            hidden = hidden.replace(secret.getValue(), placeholder)
                    .replace(URLEncoder.encode(secret.getValue(), StandardCharsets.UTF_8), placeholder);
        }
        return hidden;
    }
}
