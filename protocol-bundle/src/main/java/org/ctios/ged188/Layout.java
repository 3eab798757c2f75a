package org.ctios.ged188;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message type at one version: where every field is. Computed once, then only read. */
final class Layout {
    private final MessageType type;
    private final ProtocolVersion version;
    private final int fixedSize;
    private final List<FieldLayout> fields;
    private final @Nullable FieldLayout[] byField;
    private final Map<Integer, FieldLayout> byTag = new HashMap<>();

    Layout(MessageType type, ProtocolVersion version, int fixedSize, List<FieldLayout> fields, int fieldCount) {
        this.type = type;
        this.version = version;
        this.fixedSize = fixedSize;
        this.fields = List.copyOf(fields);
        this.byField = new FieldLayout[fieldCount];
        for (FieldLayout layout : fields) {
            byField[layout.field().index()] = layout;
            if (!layout.isFixed()) {
                byTag.put(layout.tag(), layout);
            }
        }
    }

    MessageType type() {
        return type;
    }

    ProtocolVersion version() {
        return version;
    }

    /** Bytes of the fixed part; for a type without published layout 0, and the whole body is opaque. */
    int fixedSize() {
        return fixedSize;
    }

    /** All fields, the fixed ones first in wire order. */
    List<FieldLayout> fields() {
        return fields;
    }

    @Nullable
    FieldLayout field(Field field) {
        return byField[field.index()];
    }

    @Nullable
    FieldLayout tag(int tag) {
        return byTag.get(tag);
    }
}
