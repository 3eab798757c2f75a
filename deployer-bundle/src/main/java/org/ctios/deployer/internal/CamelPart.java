package org.ctios.deployer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * A part of Camel that a bundle may bring and take away again.
 *
 * @param kind what it is
 * @param name its name within its kind
 */
record CamelPart(Kind kind, String name) {
    /** Each kind with the service by which Camel's OSGi support offers it, and the property with the names. */
    enum Kind {
        COMPONENT("org.apache.camel.spi.ComponentResolver", "component"),
        LANGUAGE("org.apache.camel.spi.LanguageResolver", "language"),
        DATAFORMAT("org.apache.camel.spi.DataFormatResolver", "dataformat");

        private final String service;
        private final String property;

        Kind(String service, String property) {
            this.service = service;
            this.property = property;
        }
    }

    /** Fits the services of all kinds. */
    static String filter() {
        StringBuilder filter = new StringBuilder("(|");
        for (Kind kind : Kind.values()) {
            filter.append('(')
                    .append(Constants.OBJECTCLASS)
                    .append('=')
                    .append(kind.service)
                    .append(')');
        }
        return filter.append(')').toString();
    }

    /** What the service offers. */
    static List<CamelPart> of(ServiceReference<?> service) {
        List<CamelPart> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String name : names(service.getProperty(kind.property))) {
                parts.add(new CamelPart(kind, name));
            }
        }
        return parts;
    }

    private static List<String> names(@Nullable Object property) {
        if (property instanceof String[] several) {
            return List.of(several);
        }
        return property instanceof String one ? List.of(one) : List.of();
    }

    @Override
    public String toString() {
        return (kind == Kind.DATAFORMAT ? "data format" : kind.name().toLowerCase(Locale.ROOT)) + " " + name;
    }
}
