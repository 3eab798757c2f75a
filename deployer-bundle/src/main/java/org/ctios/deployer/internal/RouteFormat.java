package org.ctios.deployer.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How the routes of a file are written. A file is told by its name and by the first thing in it. */
enum RouteFormat {
    XML("xml", "xml") {
        @Override
        boolean begins(InputStream text) {
            return beginsXml(text);
        }
    },
    YAML("yaml", "ya?ml") {
        @Override
        boolean begins(InputStream text) throws IOException {
            return beginsYaml(text);
        }
    };

    /** Enough for any licence text above the first entry. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Set<String> NAMESPACES =
            Set.of("", "http://camel.apache.org/schema/xml-io", "http://camel.apache.org/schema/spring");
    private static final Set<String> ROOTS = Set.of(
            "beans",
            "camel",
            "rest",
            "rests",
            "route",
            "routeConfiguration",
            "routeConfigurations",
            "routeTemplate",
            "routeTemplates",
            "routes",
            "templatedRoute",
            "templatedRoutes");
    private static final Set<String> ENTRIES = Set.of(
            "beans",
            "errorhandler",
            "from",
            "intercept",
            "interceptfrom",
            "interceptsendtoendpoint",
            "oncompletion",
            "onexception",
            "rest",
            "restconfiguration",
            "route",
            "routeconfiguration",
            "routetemplate",
            "templatedroute");
    private static final Pattern ENTRY = Pattern.compile("-\\s+[\"']?([A-Za-z-]+)[\"']?\\s*:.*");

    private final String loader;
    private final String fileName;

    RouteFormat(String loader, String ending) {
        this.loader = loader;
        this.fileName = "(?i)([^.].*?)(\\.camel)?\\." + ending;
    }

    /** The format that the file's name stands for, {@code null} when there is none. */
    static @Nullable RouteFormat named(Path file) {
        for (RouteFormat format : values()) {
            if (format.match(file).matches()) {
                return format;
            }
        }
        return null;
    }

    /** Whether name and beginning are those of a file with Camel routes. The rest may be as faulty as it likes. */
    static boolean isRoutes(Path file) {
        RouteFormat format = named(file);
        if (format == null || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream text = Files.newInputStream(file)) {
            return format.begins(text);
        } catch (IOException e) {
            return false;
        }
    }

    /** Camel's name of the loader for this format. */
    String loader() {
        return loader;
    }

    /** The file's name without its ending; what names of Camel contexts and MBeans cannot contain is an underscore. */
    String nameOf(Path file) {
        Matcher name = match(file);
        return (name.matches() ? name.group(1) : file.toString()).replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    abstract boolean begins(InputStream text) throws IOException;

    private Matcher match(Path file) {
        return Pattern.compile(fileName).matcher(String.valueOf(file.getFileName()));
    }

    private static boolean beginsXml(InputStream text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A file that anybody may drop must not make this read other files.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(text);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return isRoot(reader);
                }
            }
        } catch (XMLStreamException e) {
            return false;
        }
        return false;
    }

    private static boolean isRoot(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return ROOTS.contains(element.getLocalName()) && NAMESPACES.contains(namespace == null ? "" : namespace);
    }

    private static boolean beginsYaml(InputStream text) throws IOException {
        String beginning = new String(text.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return beginning
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(RouteFormat::saysSomething)
                .findFirst()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map(entry -> entry.group(1).replace("-", "").toLowerCase(Locale.ROOT))
                .filter(ENTRIES::contains)
                .isPresent();
    }

    private static boolean saysSomething(String line) {
        return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("---") && !line.startsWith("%");
    }
}
