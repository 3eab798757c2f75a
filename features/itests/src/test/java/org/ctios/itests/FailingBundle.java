package org.ctios.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle with nothing but {@link FailingComponent} in it, configured by a file of its own. */
final class FailingBundle {
    static final String NAME = "org.ctios.itests.failing";

    private static final String DESCRIPTION = "OSGI-INF/failing.xml";
    private static final String CLASS = FailingComponent.class.getName().replace('.', '/') + ".class";
    private static final String COMPONENT =
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s" configuration-policy="require"
                immediate="true" activate="activate" modified="modified" deactivate="deactivate">
              <implementation class="%s"/>
              <service><provide interface="java.lang.Runnable"/></service>
            </scr:component>
            """
                    .formatted(NAME, FailingComponent.class.getName());

    private FailingBundle() {}

    /** Writes the bundle. */
    static Path write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", "1.0");
        headers.putValue("Service-Component", DESCRIPTION);
        try (OutputStream output = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(output, manifest);
                InputStream code = FailingBundle.class.getClassLoader().getResourceAsStream(CLASS)) {
            jar.putNextEntry(new JarEntry(DESCRIPTION));
            jar.write(COMPONENT.getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(CLASS));
            jar.write(code.readAllBytes());
        }
        return file;
    }
}
