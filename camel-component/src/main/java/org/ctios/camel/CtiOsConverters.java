package org.ctios.camel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;
import org.ctios.event.CtiOsEvent;

/** What Camel can turn an event into; found by Camel, not called by users. */
@Converter(generateLoader = true)
public final class CtiOsConverters {
    private CtiOsConverters() {}

    /**
     * All of the event as texts, numbers, truth values and maps: {@code event}, {@code eventId}, {@code family}, {@code
     * session}, {@code side}, {@code time} (ISO 8601, UTC), {@code sequence} and {@code arguments} by the CIL's
     * keywords. What must not be shown ({@link org.ctios.session.Arguments#isSecret}) is left out.
     */
    @Converter
    public static Map<String, Object> toMap(CtiOsEvent event) {
        return EventMap.of(event);
    }

    /** The map of {@link #toMap} as JSON on one line. */
    @Converter
    public static String toJson(CtiOsEvent event) throws IOException {
        return JsonText.of(EventMap.of(event));
    }

    /** The JSON text in UTF-8. */
    @Converter
    public static byte[] toBytes(CtiOsEvent event) throws IOException {
        return JsonText.of(EventMap.of(event)).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON text in UTF-8. */
    @Converter
    public static InputStream toInputStream(CtiOsEvent event) throws IOException {
        return new ByteArrayInputStream(toBytes(event));
    }
}
