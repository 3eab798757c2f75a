package org.ctios.deployer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.util.ObjectHelper;
import org.apache.camel.util.StringHelper;
import org.apache.camel.xml.io.XmlPullParserException;
import org.apache.camel.xml.io.XmlPullParserLocationException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Finds in what Camel throws the place in the file, the reason, and what is missing. */
final class CamelFault {
    private static final int LONGEST_REASON = 400;
    private static final Pattern DATA_FORMAT = Pattern.compile("Data format '([^']+)' could not be created");

    private final List<Throwable> causes = new ArrayList<>();
    private final DefaultCamelContext context;
    private final Map<String, String> properties;

    private CamelFault(Throwable thrown, DefaultCamelContext context, Map<String, String> properties) {
        // The deepest comes first.
        ObjectHelper.createExceptionIterable(thrown).forEach(causes::add);
        this.context = context;
        this.properties = properties;
    }

    /**
     * What was thrown while that context was loaded or started.
     *
     * @param properties of its routes, whose secrets the reason does not show
     */
    static RouteFault of(Throwable thrown, DefaultCamelContext context, Map<String, String> properties) {
        if (thrown instanceof RouteFault fault) {
            return fault;
        }
        CamelFault fault = new CamelFault(thrown, context, properties);
        return new RouteFault(fault.place(), fault.reason(), fault.missing(), thrown);
    }

    private String place() {
        for (Throwable cause : causes) {
            String place = place(cause);
            if (!place.isEmpty()) {
                return place;
            }
        }
        return "";
    }

    private String place(Throwable cause) {
        if (cause instanceof MarkedYamlEngineException yaml) {
            return yaml.getProblemMark()
                    .map(mark -> at(mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse("");
        }
        if (cause instanceof XmlPullParserLocationException xml) {
            return at(xml.getLineNumber(), xml.getColumnNumber());
        }
        if (cause instanceof XmlPullParserException xml) {
            return at(xml.getLineNumber(), xml.getColumnNumber());
        }
        return cause instanceof FailedToCreateRouteException route ? atRoute(route.getRouteId()) : "";
    }

    private static String at(int line, int column) {
        return line < 1 ? "" : ", line " + line + ", column " + column;
    }

    private String atRoute(@Nullable String id) {
        RouteDefinition route = id == null ? null : context.getRouteDefinition(id);
        int line = route == null ? 0 : route.getLineNumber();
        return line < 1 ? "" : ", route " + id + " from line " + line + " on";
    }

    private String reason() {
        String reason = of(MarkedYamlEngineException.class)
                .map(MarkedYamlEngineException::getProblem)
                .or(() -> of(ResolveEndpointFailedException.class).map(Throwable::getMessage))
                .orElseGet(this::deepestMessage);
        return sentence(Secrets.hidden(reason, properties));
    }

    private String deepestMessage() {
        Throwable deepest = causes.get(0);
        String message = deepest.getMessage();
        // Of a class that is missing the message is nothing but the name.
        return message == null || !message.contains(" ")
                ? deepest.getClass().getSimpleName() + ": " + message
                : message;
    }

    private static String sentence(String text) {
        // Behind the first line or the position stand excerpts of the file, which may contain anything.
        String line =
                StringHelper.before(text.strip().lines().findFirst().orElse("") + " (position:", " (position:", "");
        String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + " ..." : line;
        return cut.endsWith(".") ? cut : cut + ".";
    }

    private @Nullable CamelPart missing() {
        return Stream.of(component(), language(), dataFormat())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<CamelPart> component() {
        return of(NoSuchEndpointException.class)
                .map(missing -> StringHelper.before(missing.getUri(), ":", ""))
                .filter(scheme -> !scheme.isEmpty() && context.hasComponent(scheme) == null)
                .map(scheme -> new CamelPart(CamelPart.Kind.COMPONENT, scheme));
    }

    private Optional<CamelPart> language() {
        return of(NoSuchLanguageException.class)
                .map(missing -> new CamelPart(CamelPart.Kind.LANGUAGE, missing.getLanguage()));
    }

    private Optional<CamelPart> dataFormat() {
        return causes.stream()
                .map(cause -> DATA_FORMAT.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(found -> new CamelPart(CamelPart.Kind.DATAFORMAT, found.group(1)))
                .findFirst();
    }

    private <T extends Throwable> Optional<T> of(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
