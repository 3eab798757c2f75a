package org.ctios.health.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads limits. */
final class Limit {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.health");

    int of(String key, int value, int least, int most, int otherwise) {
        if (value >= least && value <= most) {
            return value;
        }
        LOG.warn(
                "etc/org.ctios.health.cfg: {} = {} is out of range, {} is used. Write a whole number from {} to {}",
                key,
                value,
                otherwise,
                least,
                most);
        return otherwise;
    }
}
