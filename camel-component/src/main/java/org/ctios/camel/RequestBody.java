package org.ctios.camel;

import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** Reads the keywords of a request from a body. Messages of errors hold no values: one may be a password. */
final class RequestBody {
    private RequestBody() {}

    /**
     * Reads the body.
     *
     * @throws IllegalArgumentException for a body that holds no keywords, and for a value that {@link Arguments} cannot hold
     */
    static Arguments read(Message message) {
        Object body = message.getBody();
        if (body instanceof Arguments arguments) {
            return arguments;
        }
        if (body instanceof Map<?, ?> map) {
            return arguments(map);
        }
        if (body instanceof CtiOsEvent event) {
            return callOf(event);
        }
        return isText(body) ? json(message) : converted(message);
    }

    private static Arguments callOf(CtiOsEvent event) {
        if (event instanceof CallEvent call) {
            return Arguments.builder()
                    .set("UniqueObjectID", call.uniqueObjectId())
                    .build();
        }
        throw new IllegalArgumentException("the body is the event " + event.name()
                + ", which names no call; set a body with the keywords of the request");
    }

    private static boolean isText(@Nullable Object body) {
        return body instanceof String
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof StreamCache;
    }

    private static Arguments json(Message message) {
        String text = message.getBody(String.class);
        return text == null || text.isBlank() ? Arguments.none() : arguments(RequestJson.read(text));
    }

    private static Arguments converted(Message message) {
        Object body = message.getBody();
        if (body == null) {
            return Arguments.none();
        }
        Map<?, ?> map = message.getBody(Map.class);
        return arguments(map == null ? RequestObject.read(body, message.getExchange()) : map);
    }

    private static Arguments arguments(Map<?, ?> map) {
        Arguments.Builder arguments = Arguments.builder();
        map.forEach((key, value) -> arguments.set(String.valueOf(key), value(value)));
        return arguments.build();
    }

    /** Lists become what the CIL has for them: nested arguments with the keys 1, 2, 3 and so on. */
    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> nested) {
            return arguments(nested);
        }
        if (value instanceof Iterable<?> list) {
            Arguments.Builder numbered = Arguments.builder();
            int index = 0;
            for (Object element : list) {
                index++;
                numbered.set(Integer.toString(index), value(element));
            }
            return numbered.build();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
