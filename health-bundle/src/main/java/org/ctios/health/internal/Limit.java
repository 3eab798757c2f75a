package org.ctios.health.internal;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads limits, each for itself: one that makes no sense leaves the others alone. */
final class Limit {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.health");

    private final Map<String, ?> values;

    Limit(Map<String, ?> values) {
        this.values = values;
    }

    int of(String key, int least, int most, int otherwise) {
        Object value = values.get(key);
        String text = value == null ? "" : value.toString().strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        LOG.warn(
                "etc/org.ctios.health.cfg: {} = {} makes no sense, {} is used. Write a whole number from {} to {}",
                key,
                text,
                otherwise,
                least,
                most);
        return otherwise;
    }
}
