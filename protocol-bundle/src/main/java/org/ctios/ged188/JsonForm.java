package org.ctios.ged188;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as a tree that {@link JsonWriter} writes. Keys stand in the order of the wire. */
final class JsonForm {
    private final Message message;
    private final ProtocolVersion version;
    private final FloatingPart floating;
    private final byte[] frame;

    JsonForm(Message message) {
        this.message = message;
        this.version = message.version();
        this.floating = message.floating();
        this.frame = message.frame();
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", message.type().name());
        tree.put("number", Integer.toUnsignedLong(message.typeNumber()));
        JsonVersion.write(version, tree);
        if (message.type().published()) {
            tree.put("fields", fields());
        } else {
            tree.put("body", hex(FrameReader.HEADER, frame.length - FrameReader.HEADER));
        }
        if (message.trailing() > 0) {
            tree.put(
                    "trailing",
                    message.isTrailingSecret()
                            ? MessageText.MASK
                            : hex(frame.length - message.trailing(), message.trailing()));
        }
        return tree;
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (FieldLayout at : message.layout().fields()) {
            if (at.isFixed()) {
                fields.put(at.field().name(), value(at, FrameReader.HEADER + at.offset(), at.size()));
            }
        }
        addFloating(message, null, fields);
        return fields;
    }

    private void addFloating(FieldSet set, @Nullable GroupLayout within, Map<String, @Nullable Object> to) {
        int at = set.first();
        while (at >= 0) {
            int behind = addGroup(set, within, at, to);
            if (behind >= 0) {
                at = behind >= set.to() ? -1 : floating.first(frame, behind);
            } else {
                addField(at, to);
                at = set.next(at);
            }
        }
    }

    /** Adds the whole list that starts here; returns where it ends, or -1 when none starts here. */
    private int addGroup(FieldSet set, @Nullable GroupLayout within, int at, Map<String, @Nullable Object> to) {
        FieldLayout known = message.layout().tag(floating.tag(frame, at));
        GroupLayout group =
                known == null || known.group() == null ? null : known.group().under(within);
        List<FieldGroup> entries = group == null ? List.of() : GroupSplitter.split(set, group);
        if (group == null
                || to.containsKey(group.name())
                || entries.isEmpty()
                || entries.get(0).from() != at) {
            return -1;
        }
        List<@Nullable Object> array = new ArrayList<>();
        int end = at;
        for (FieldGroup entry : entries) {
            if (entry.from() >= end) {
                array.add(entry(entry));
                end = entry.to();
            }
        }
        to.put(group.name(), array);
        return end;
    }

    private @Nullable Object entry(FieldGroup entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        addFloating(entry, entry.group(), fields);
        boolean variable =
                fields.containsKey(Fields.NAMED_VARIABLE.name()) || fields.containsKey(Fields.NAMED_ARRAY.name());
        return variable && fields.size() == 1 ? fields.values().iterator().next() : fields;
    }

    private void addField(int at, Map<String, @Nullable Object> to) {
        int tag = floating.tag(frame, at);
        FieldLayout known = message.layout().tag(tag);
        int data = floating.data(frame, at);
        int length = floating.length(frame, at);
        if (known == null) {
            boolean secret = Dictionary.standard().isSecret(tag);
            put(to, "tag" + tag, secret ? MessageText.MASK : bytes(data, length));
        } else {
            put(to, known.field().name(), value(known, data, length));
        }
    }

    /** A field that stands twice where it should stand once becomes an array. */
    private static void put(Map<String, @Nullable Object> to, String key, @Nullable Object value) {
        if (!to.containsKey(key)) {
            to.put(key, value);
            return;
        }
        List<@Nullable Object> several = new ArrayList<>();
        if (to.get(key) instanceof List<?> before) {
            several.addAll(before);
        } else {
            several.add(to.get(key));
        }
        several.add(value);
        to.put(key, several);
    }

    private @Nullable Object value(FieldLayout at, int offset, int length) {
        if (at.field().isSecret()) {
            return MessageText.MASK;
        }
        return switch (at.type()) {
            case STRING -> text(offset, length);
            case UNSPEC -> bytes(offset, length);
            case NAMEDVAR, NAMEDARRAY -> variable(at, offset, length);
            default -> numbers(at, offset, length);
        };
    }

    private Object text(int offset, int length) {
        String text = Texts.string(version, frame, offset, length);
        byte[] usual = Arrays.copyOf(text.getBytes(version.charset()), length);
        boolean ended = length == text.getBytes(version.charset()).length + 1;
        return ended && Arrays.equals(usual, 0, length, frame, offset, offset + length) ? text : bytes(offset, length);
    }

    private Object variable(FieldLayout at, int offset, int length) {
        boolean element = at.type() == WireType.NAMEDARRAY;
        NamedVariable variable = Texts.variable(version, frame, offset, length, element);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", variable.name());
        if (element) {
            tree.put("index", (long) variable.index());
        }
        tree.put("value", variable.value());
        int nul = 2 + (element ? 1 : 0);
        int usual = variable.name().getBytes(version.charset()).length
                + variable.value().getBytes(version.charset()).length
                + nul;
        return usual == length && !variable.name().isEmpty() && frame[offset + length - 1] == 0
                ? tree
                : bytes(offset, length);
    }

    private @Nullable Object numbers(FieldLayout at, int offset, int length) {
        int elements = at.elements(length);
        if (elements == 0) {
            return bytes(offset, length);
        }
        if (elements == 1) {
            return number(at, offset);
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < elements; i++) {
            all.add(at.read(frame, offset + i * at.type().width()));
        }
        return all;
    }

    private @Nullable Object number(FieldLayout at, int offset) {
        long value = at.read(frame, offset);
        String symbol = at.names() == null ? null : at.names().symbol(value);
        if (symbol != null) {
            return symbol;
        }
        if (at.type().isNone(value)) {
            return null;
        }
        return switch (at.type()) {
            case BOOL -> value > 1 ? (Object) value : (Object) (value == 1);
            case TIME -> Instant.ofEpochSecond(value).toString();
            default -> value;
        };
    }

    private Map<String, String> bytes(int offset, int length) {
        return Map.of("hex", hex(offset, length));
    }

    private String hex(int offset, int length) {
        return HexFormat.of().formatHex(frame, offset, offset + length);
    }
}
