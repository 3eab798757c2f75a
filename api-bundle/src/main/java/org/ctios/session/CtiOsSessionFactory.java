package org.ctios.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Makes sessions outside OSGi; found by {@link java.util.ServiceLoader}. Users call {@link CtiOsSessions}. */
@ProviderType
public interface CtiOsSessionFactory {
    /** Makes a session and, unless {@code autoconnect=false}, starts connecting. Returns at once. */
    StandaloneSession create(String name, Map<String, ?> configuration);

    /** See {@link CtiOsSessions#check}. */
    List<ConfigurationProblem> check(String name, Map<String, ?> configuration);

    /** See {@link CtiOsSessions#keys}. */
    Set<String> keys();
}
