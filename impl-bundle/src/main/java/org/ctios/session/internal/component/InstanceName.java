package org.ctios.session.internal.component;

import java.util.Map;

/** The name of an instance: what stands behind the factory PID in the file name. */
final class InstanceName {
    private static final String FILE = "felix.fileinstall.filename";
    private static final String PID = "service.pid";

    private InstanceName() {}

    /** {@code east} for {@code org.ctios.session-east.cfg} or the PID {@code org.ctios.session~east}. */
    static String of(Map<String, ?> properties) {
        Object file = properties.get(FILE);
        if (file != null) {
            String path = file.toString();
            String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(cfg\\.json|cfg|config)$", "");
            int dash = name.indexOf('-');
            if (dash > 0 && dash < name.length() - 1) {
                return name.substring(dash + 1);
            }
        }
        String pid = String.valueOf(properties.get(PID));
        return pid.substring(pid.indexOf('~') + 1);
    }
}
