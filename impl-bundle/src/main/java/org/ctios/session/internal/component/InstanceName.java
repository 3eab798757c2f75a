package org.ctios.session.internal.component;

import java.util.Map;
import java.util.stream.Stream;
import org.ctios.session.CtiOsSession;

/** The name of an instance: what stands behind the factory PID in the file name. */
final class InstanceName {
    private static final String FILE = "felix.fileinstall.filename";
    private static final String PID = "service.pid";

    private InstanceName() {}

    /** {@code east} for {@code org.ctios.session-east.cfg} or the PID {@code org.ctios.session~east}. */
    static String of(Map<String, ?> properties) {
        String path = String.valueOf(properties.get(FILE));
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(cfg\\.json|cfg|config)$", "");
        String pid = String.valueOf(properties.get(PID));
        return Stream.of(instance(file), instance(pid), pid)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** What follows the factory PID and its separator, empty when nothing does. */
    private static String instance(String text) {
        int separator = CtiOsSession.FACTORY_PID.length();
        boolean named = text.startsWith(CtiOsSession.FACTORY_PID)
                && text.length() > separator
                && "-~".indexOf(text.charAt(separator)) >= 0;
        return named ? text.substring(separator + 1) : "";
    }
}
