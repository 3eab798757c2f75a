package org.ctios.ged188;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a message from the tree that {@link JsonReader} read. */
final class JsonMessage {
    private static final List<String> MEMBERS = List.of("type", "number", "fields", "body");

    private final MessageBuilder builder;
    private final Layout layout;

    private JsonMessage(Layout layout) {
        this.layout = layout;
        this.builder = new MessageBuilder(layout);
    }

    static Message of(@Nullable Object tree, @Nullable ProtocolVersion wanted) {
        Map<?, ?> message = MessageJson.object(tree, "a message");
        ProtocolVersion version = wanted != null ? wanted : JsonVersion.read(message);
        int number = number(message);
        for (Object key : message.keySet()) {
            if (!MEMBERS.contains(key) && !JsonVersion.MEMBERS.contains(key)) {
                throw new IllegalArgumentException("a message has no \"" + key + "\"");
            }
        }
        Object body = message.get("body");
        if (body != null) {
            return Message.builder(version, number).body(hex(body, "body")).build();
        }
        Map<?, ?> fields = MessageJson.object(message.get("fields"), "fields");
        JsonMessage read = new JsonMessage(version.layouts().toWrite(number, fields.keySet()));
        read.add(fields, null);
        return read.builder.build();
    }

    private static int number(Map<?, ?> message) {
        if (message.get("number") instanceof Long number && number >= 0 && number <= 0xFFFF_FFFFL) {
            Object name = message.get("type");
            MessageType type = Dictionary.standard().messageType(number.intValue());
            if (name != null && !name.equals(type.name())) {
                throw new IllegalArgumentException("number " + number + " is " + type.name() + ", not " + name);
            }
            return number.intValue();
        }
        if (message.get("type") instanceof String name) {
            return Dictionary.standard().messageType(name).number();
        }
        throw new IllegalArgumentException("a message needs its type, or its number");
    }

    private void add(Map<?, ?> fields, @Nullable GroupLayout within) {
        fields.forEach((key, value) -> add(key.toString(), value, within));
    }

    private void add(String key, @Nullable Object value, @Nullable GroupLayout within) {
        GroupLayout group = layout.group(key);
        if (group != null && group.parent() == within) {
            for (Object entry : MessageJson.array(value, name(key))) {
                addEntry(group, entry);
            }
        } else if (key.matches("tag[0-9]{1,5}")) {
            int tag = Integer.parseInt(key.substring(3));
            for (Object each : value instanceof List<?> several ? several : List.of(orMissing(value, key))) {
                builder.add(tag, bytes(each, name(key)));
            }
        } else {
            addField(field(key), value);
        }
    }

    private Object orMissing(@Nullable Object value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(name(key) + " must be an object with hex");
        }
        return value;
    }

    private void addEntry(GroupLayout group, @Nullable Object entry) {
        Map<?, ?> fields = MessageJson.object(entry, name(group.name()));
        if (fields.containsKey("name") || fields.containsKey("hex")) {
            addField(group.count() == Fields.NUM_NAMED_ARRAYS ? Fields.NAMED_ARRAY : Fields.NAMED_VARIABLE, entry);
        } else {
            add(fields, group);
        }
    }

    private FieldLayout at(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null) {
            throw new IllegalArgumentException(name(field.name()) + " does not exist in version " + layout.version());
        }
        return at;
    }

    private void addField(Field field, @Nullable Object value) {
        FieldLayout at = at(field);
        if (value instanceof List<?> several) {
            addSeveral(at, several);
        } else if (value instanceof Map<?, ?> object) {
            addObject(at, object);
        } else if (value == null && at.type().isNumber()) {
            builder.set(field, -1);
        } else if (value instanceof Long number) {
            builder.set(field, number);
        } else if (value instanceof Boolean truth) {
            builder.set(field, truth);
        } else if (value instanceof String text) {
            addText(at, text);
        } else {
            throw new IllegalArgumentException(name(field.name()) + " must not be null");
        }
    }

    private void addSeveral(FieldLayout at, List<?> values) {
        if (at.array() && values.stream().allMatch(Long.class::isInstance)) {
            builder.setAll(
                    at.field(), values.stream().mapToLong(value -> (Long) value).toArray());
        } else {
            values.forEach(value -> addField(at.field(), value));
        }
    }

    private void addObject(FieldLayout at, Map<?, ?> object) {
        if (!object.containsKey("name")) {
            byte[] bytes = bytes(object, name(at.field().name()));
            if (at.isFixed() || at.type() == WireType.UNSPEC) {
                builder.set(at.field(), bytes);
            } else {
                builder.add(at.tag(), bytes);
            }
            return;
        }
        Object index = object.get("index");
        int number = index instanceof Long given ? (int) Math.min(given, 256) : -1;
        if (!(object.get("name") instanceof String name) || !(object.get("value") instanceof String value)) {
            throw new IllegalArgumentException(name(at.field().name()) + " needs name and value, as texts");
        }
        if (at.type() != (number < 0 ? WireType.NAMEDVAR : WireType.NAMEDARRAY)) {
            throw new IllegalArgumentException(name(at.field().name()) + " is " + at.type());
        }
        builder.add(new NamedVariable(name, number, value));
    }

    private void addText(FieldLayout at, String text) {
        if (at.field().isSecret() && text.equals(MessageText.MASK)) {
            throw new IllegalArgumentException(name(at.field().name()) + " is masked, it must be given in full");
        }
        if (at.type() == WireType.TIME) {
            builder.set(at.field(), instant(at, text));
        } else if (at.type().isNumber()) {
            builder.setSymbol(at.field(), text);
        } else {
            builder.set(at.field(), text);
        }
    }

    private Instant instant(FieldLayout at, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name(at.field().name()) + " is no time: " + text, e);
        }
    }

    private Field field(String key) {
        try {
            return Dictionary.standard().field(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(layout.type().name() + " has no field " + key, e);
        }
    }

    private static byte[] bytes(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> object && object.size() == 1) {
            return hex(object.get("hex"), what);
        }
        throw new IllegalArgumentException(what + " must be an object with hex");
    }

    private static byte[] hex(@Nullable Object value, String what) {
        try {
            return HexFormat.of().parseHex(value instanceof String text ? text : "?");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is not hexadecimal", e);
        }
    }

    private String name(String field) {
        return layout.type().name() + "." + field;
    }
}
