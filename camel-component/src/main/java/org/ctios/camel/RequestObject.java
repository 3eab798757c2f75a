package org.ctios.camel;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keywords of a request from an object of the application, a record or a bean: the names of its components, or of its
 * properties, are the keywords, and what is null is left out.
 */
final class RequestObject {
    private RequestObject() {}

    /**
     * Reads the object.
     *
     * @throws IllegalArgumentException for an object of a library of Java, and one without anything to read
     */
    static Map<String, @Nullable Object> read(Object body, Exchange exchange) {
        Map<String, @Nullable Object> keywords = body instanceof Record ? ofRecord(body) : ofBean(body, exchange);
        if (keywords.isEmpty()) {
            throw new IllegalArgumentException(
                    "the body is a " + body.getClass().getName()
                            + "; a request takes its keywords from a Map, from Arguments, from a JSON object as text, from a call"
                            + " event, from a record, from a bean with getters and setters, or from what a type converter makes a Map of");
        }
        return keywords;
    }

    private static Map<String, @Nullable Object> ofRecord(Object body) {
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            keywords.put(component.getName(), value(body, component.getAccessor()));
        }
        return keywords;
    }

    /** The record itself may be private to a class of the application. */
    private static @Nullable Object value(Object body, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the body is a record whose " + accessor.getName() + " cannot be read", e);
        }
    }

    private static Map<String, @Nullable Object> ofBean(Object body, Exchange exchange) {
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        String name = body.getClass().getName();
        if (!name.startsWith("java.") && !name.startsWith("javax.") && !name.startsWith("org.apache.camel.")) {
            PluginHelper.getBeanIntrospection(exchange.getContext()).getProperties(body, keywords, null, false);
            keywords.remove("class");
        }
        return keywords;
    }
}
