package org.ctios.session.internal.config;

import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The form for consoles as it is packaged: the metatype document that the build makes from the annotations. */
final class ConsoleForm {
    private static final String DOCUMENT =
            "/OSGI-INF/metatype/org.ctios.session.internal.component.SessionConfiguration.xml";

    private ConsoleForm() {}

    /**
     * One field of the form.
     *
     * @param name its label, a reference to the texts
     * @param labels references to the texts of the options
     * @param defaultValue empty when there is none
     * @param least empty when there is no limit
     */
    record Attribute(
            String id,
            String type,
            String name,
            String description,
            String defaultValue,
            String least,
            String most,
            List<String> options,
            List<String> labels) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Attribute> attributes() throws Exception {
        try (InputStream document = ConsoleForm.class.getResourceAsStream(DOCUMENT)) {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(document)
                    .getElementsByTagName("AD");
            return elements(found).map(ConsoleForm::attribute).toList();
        }
    }

    private static Attribute attribute(Element field) {
        return new Attribute(
                field.getAttribute("id"),
                field.getAttribute("type"),
                field.getAttribute("name"),
                field.getAttribute("description"),
                field.getAttribute("default"),
                field.getAttribute("min"),
                field.getAttribute("max"),
                ofOptions(field, "value"),
                ofOptions(field, "label"));
    }

    private static List<String> ofOptions(Element field, String attribute) {
        return elements(field.getElementsByTagName("Option"))
                .map(option -> option.getAttribute(attribute))
                .toList();
    }

    /** The texts of the form, as a console reads them. */
    static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (InputStream file =
                ConsoleForm.class.getResourceAsStream("/OSGI-INF/l10n/session" + language + ".properties")) {
            texts.load(file);
        }
        return texts;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
