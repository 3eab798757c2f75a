package org.ctios.deployer.internal;

import org.jspecify.annotations.Nullable;

/** What to do about a fault, and in which of the two files of the routes, as far as that is known. */
final class Remedy {
    private Remedy() {}

    /**
     * A sentence for people.
     *
     * @param failed what has the fault
     * @param ran what ran last, {@code null} when nothing did
     */
    static String of(RouteFault fault, RouteSource failed, @Nullable RouteSource ran) {
        if (fault.missing() != null) {
            return "Install the bundle or feature that brings it; nothing else needs to be done.";
        }
        return "Correct " + files(fault, failed, ran) + " and save it.";
    }

    private static String files(RouteFault fault, RouteSource failed, @Nullable RouteSource ran) {
        boolean sameText = ran != null && failed.hasTheTextOf(ran);
        boolean sameProperties = ran != null && failed.hasThePropertiesOf(ran);
        if (fault.isInTheText() || !failed.usesProperties() || (sameProperties && !sameText)) {
            return failed.fileName();
        }
        String properties = RouteProperties.fileFor(failed.name());
        return sameText && !sameProperties ? properties : failed.fileName() + " or " + properties;
    }
}
