package org.ctios.ged188;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.jspecify.annotations.Nullable;

/** All layouts of one protocol version. */
final class Layouts {
    private final ProtocolVersion version;
    private final int fieldCount;
    private final @Nullable Layout[] byNumber;
    private final @Nullable Layout[] alternatives;

    Layouts(ProtocolVersion version, Map<Integer, MessageEntry> messages, int fieldCount) {
        this.version = version;
        this.fieldCount = fieldCount;
        int highest =
                messages.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        this.byNumber = new Layout[highest + 1];
        this.alternatives = new Layout[highest + 1];
        messages.forEach((number, entry) -> {
            byNumber[number] = layout(entry.type(), entry.fields());
            List<FieldEntry> other = entry.alternative();
            if (other != null) {
                alternatives[number] = layout(entry.type(), other);
            }
        });
    }

    /** The layout of a type, chosen by the length of the body where the guides disagree on the fixed part. */
    Layout of(int number, int bodyLength) {
        Layout alternative = at(alternatives, number);
        return alternative != null && alternative.fixedSize() == bodyLength ? alternative : of(number);
    }

    /** The layout of a type as this library writes it. */
    Layout of(int number) {
        Layout known = at(byNumber, number);
        return known != null ? known : new Layout(MessageType.unknown(number), version, 0, List.of(), fieldCount);
    }

    private Layout layout(MessageType type, List<FieldEntry> entries) {
        List<FieldLayout> fields = new ArrayList<>();
        int offset = 0;
        for (FieldEntry entry : entries) {
            if (!entry.existsIn(version.layoutNumber()) || entry.tag() >= 1 << (8 * version.tagWidth())) {
                continue;
            }
            boolean fixed = entry.tag() < 0;
            fields.add(new FieldLayout(
                    entry.field(),
                    entry.type(),
                    fixed ? offset : -1,
                    entry.tag(),
                    entry.size(),
                    entry.required(),
                    entry.repeats()));
            offset += fixed ? entry.size() : 0;
        }
        return new Layout(type, version, offset, fields, fieldCount);
    }

    private static @Nullable Layout at(@Nullable Layout[] layouts, int number) {
        return number >= 0 && number < layouts.length ? layouts[number] : null;
    }
}
