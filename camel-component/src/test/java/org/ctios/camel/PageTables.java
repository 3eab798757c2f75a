package org.ctios.camel;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointHeaderModel;

/**
 * The tables of the component's page. The descriptor says which options and headers there are; descriptions are taken from
 * the annotations in the code where there is one, because the descriptor has them without their markup.
 */
final class PageTables {
    private final StringBuilder text = new StringBuilder();

    private PageTables() {}

    static String of(ComponentModel model) {
        PageTables page = new PageTables();
        page.heading("== Component options");
        page.table(model.getComponentOptions(), CtiOsComponent.class);
        page.heading("== Endpoint options");
        page.heading("=== Path parameters");
        page.table(model.getEndpointPathOptions(), CtiOsEndpoint.class);
        page.heading("=== Query parameters");
        page.table(model.getEndpointParameterOptions(), CtiOsEndpoint.class);
        page.heading("== Message headers");
        page.table(model.getEndpointHeaders(), CtiOsConstants.class);
        return page.text.toString().strip();
    }

    private void heading(String heading) {
        text.append(heading).append("\n\n");
    }

    private void table(List<? extends BaseOptionModel> options, Class<?> declaring) {
        text.append(
                "[width=\"100%\",cols=\"2,6,1,2\",options=\"header\"]\n|===\n| Name | Description | Default | Type\n");
        options.forEach(option -> row(option, description(option, declaring)));
        text.append("|===\n\n");
    }

    private void row(BaseOptionModel option, String description) {
        text.append("| *")
                .append(option.getName())
                .append("* (")
                .append(option.getGroup())
                .append(") | ");
        text.append(option.isRequired() ? "*Required* " : "")
                .append(inCell(description))
                .append(values(option));
        text.append(" | ").append(option.getDefaultValue() == null ? "" : option.getDefaultValue());
        text.append(" | ").append(type(option)).append('\n');
    }

    private static String values(BaseOptionModel option) {
        List<String> values = option.getEnums();
        return values == null ? "" : values.stream().collect(Collectors.joining("`, `", " One of `", "`."));
    }

    private static String type(BaseOptionModel option) {
        return "duration".equals(option.getType()) ? "Duration" : option.getShortJavaType();
    }

    private static String description(BaseOptionModel option, Class<?> declaring) {
        String field = option instanceof EndpointHeaderModel header
                ? header.getConstantName().substring(header.getConstantName().indexOf('#') + 1)
                : option.getName();
        return Stream.of(declaring.getDeclaredFields())
                .filter(declared -> declared.getName().equals(field))
                .map(PageTables::written)
                .filter(description -> !description.isEmpty())
                .findFirst()
                .orElse(option.getDescription());
    }

    private static String written(Field field) {
        return Stream.of(
                        field.isAnnotationPresent(UriPath.class)
                                ? field.getAnnotation(UriPath.class).description()
                                : "",
                        field.isAnnotationPresent(UriParam.class)
                                ? field.getAnnotation(UriParam.class).description()
                                : "",
                        metadata(field))
                .filter(description -> !description.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String metadata(AnnotatedElement element) {
        Metadata metadata = element.getAnnotation(Metadata.class);
        return metadata == null ? "" : metadata.description();
    }

    /** What AsciiDoc would take for markup: a bar ends the cell, and between backticks all but plain words is literal. */
    private static String inCell(String description) {
        return description.replaceAll("`([^`+]*[*_#{][^`+]*)`", "`+$1+`").replace("|", "\\|");
    }
}
