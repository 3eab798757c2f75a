package org.ctios.camel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object. */
final class RequestJson {
    // Thread-safe and expensive to make.
    private static final JsonFactory JSON = new JsonFactory();

    private RequestJson() {}

    /**
     * Reads the object.
     *
     * @throws IllegalArgumentException naming the place; the parser's own words are left out, since they quote the text
     */
    @SuppressWarnings("UnusedException") // see above
    static Map<String, @Nullable Object> read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw refusal("does not begin with {");
            }
            Map<String, @Nullable Object> map = object(json);
            if (json.nextToken() != null) {
                throw refusal("goes on behind its last }");
            }
            return map;
        } catch (JsonProcessingException e) {
            throw refusal("is faulty at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw refusal("cannot be read");
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            map.put(key, value(json));
        }
        return map;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            default -> json.getText();
        };
    }

    private static List<@Nullable Object> array(JsonParser json) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

    private static IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("the body is text that " + what
                + "; a request takes one JSON object, such as" + " {\"DialedNumber\": \"5551234\"}");
    }
}
