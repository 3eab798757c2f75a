package org.ctios.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A form of a bundle: the metatype document that the build makes, and the texts it refers to. */
final class ConfigurationForm {
    private static final String FOLDER = "OSGI-INF/metatype/";
    private static final List<String> LANGUAGES = List.of("", "_de");

    private final String pid;
    private final String source;
    private final Element document;
    private final String texts;
    private final Map<String, Properties> languages = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private ConfigurationForm(JarFile jar, JarEntry entry) throws IOException {
        source = entry.getName().substring(FOLDER.length()).replaceFirst("\\.xml$", "");
        document = parse(jar, entry);
        texts = document.getAttribute("localization");
        Element designate = elements("Designate").findFirst().orElse(document);
        pid = designate.getAttribute("factoryPid") + designate.getAttribute("pid");
        for (String language : LANGUAGES) {
            languages.put(language, load(jar, file(language)));
        }
    }

    /** The forms in a bundle. */
    static List<ConfigurationForm> in(Path bundle) {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            List<ConfigurationForm> forms = new ArrayList<>();
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".xml")) {
                    forms.add(new ConfigurationForm(jar, entry));
                }
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PID it is for. */
    String pid() {
        return pid;
    }

    /** Everything that is missing or too much, each with what to do. */
    List<String> faults() {
        TreeSet<String> wanted = new TreeSet<>();
        elements("OCD").forEach(form -> {
            refer(wanted, "the form", form.getAttribute("name"), "form");
            refer(wanted, "the form", form.getAttribute("description"), "form.description");
        });
        elements("AD").forEach(field -> field(wanted, field));
        languages.forEach((language, given) -> compare(wanted, language, given));
        return faults;
    }

    private void field(TreeSet<String> wanted, Element field) {
        String key = field.getAttribute("id");
        String text = key.replaceFirst("^\\.", "");
        refer(wanted, "the name of " + key, field.getAttribute("name"), text);
        refer(wanted, "the description of " + key, field.getAttribute("description"), text + ".description");
        NodeList options = field.getElementsByTagName("Option");
        IntStream.range(0, options.getLength())
                .mapToObj(i -> (Element) options.item(i))
                .forEach(option -> refer(
                        wanted,
                        "the label of an option of " + key,
                        option.getAttribute("label"),
                        text + "." + option.getAttribute("value")));
    }

    private void refer(TreeSet<String> wanted, String what, String given, String text) {
        wanted.add(text);
        if (!given.equals("%" + text)) {
            faults.add(what + " is \"" + given + "\": write \"%" + text + "\" in " + source);
        }
    }

    private void compare(TreeSet<String> wanted, String language, Properties given) {
        for (String text : wanted) {
            if (given.getProperty(text, "").isBlank()) {
                faults.add("no text " + text + ": add it to src/main/resources/" + file(language));
            }
        }
        for (String text : new TreeSet<>(given.stringPropertyNames())) {
            if (!wanted.contains(text)) {
                faults.add("nobody uses the text " + text + ": remove it from src/main/resources/" + file(language));
            }
            if (given.getProperty(text).contains("\u00C3")) {
                faults.add("the text " + text + " in " + file(language) + " is UTF-8: write letters as \\uXXXX");
            }
        }
    }

    private String file(String language) {
        return (texts.isEmpty() ? "OSGI-INF/l10n/NAME" : texts) + language + ".properties";
    }

    private Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Element parse(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(entry.getName(), e);
        }
    }

    private static Properties load(JarFile jar, String file) throws IOException {
        Properties properties = new Properties();
        JarEntry entry = jar.getJarEntry(file);
        if (entry != null) {
            try (InputStream in = jar.getInputStream(entry)) {
                properties.load(in);
            }
        }
        return properties;
    }
}
