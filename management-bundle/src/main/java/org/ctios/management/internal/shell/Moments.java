package org.ctios.management.internal.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as an operator reads them: in the container's own time zone. */
final class Moments {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    static String text(@Nullable Instant moment) {
        return moment == null ? "" : FORMAT.format(moment.atZone(ZoneId.systemDefault()));
    }
}
