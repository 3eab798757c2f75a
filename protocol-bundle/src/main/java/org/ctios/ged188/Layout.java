package org.ctios.ged188;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message type at one version: where every field is. Computed once, then only read. */
final class Layout {
    private final MessageType type;
    private final ProtocolVersion version;
    private final int wireNumber;
    private final int fixedSize;
    private final FieldLayout[] fixed;
    private final FloatingPart floating;
    private final List<FieldLayout> fields;
    private final List<GroupLayout> groups;
    private final List<Need> needs;
    private final @Nullable FieldLayout[] byField;
    private final @Nullable FieldLayout[] byTag;

    Layout(
            MessageType type,
            ProtocolVersion version,
            int wireNumber,
            List<FieldLayout> fields,
            List<GroupLayout> groups,
            List<Need> needs) {
        this.type = type;
        this.version = version;
        this.wireNumber = wireNumber;
        this.fields = List.copyOf(fields);
        this.groups = List.copyOf(groups);
        this.needs = List.copyOf(needs);
        this.fixedSize = fields.stream()
                .filter(FieldLayout::isFixed)
                .mapToInt(FieldLayout::size)
                .sum();
        this.fixed = fields.stream().filter(FieldLayout::isFixed).toArray(FieldLayout[]::new);
        this.floating = new FloatingPart(version, FrameReader.HEADER + fixedSize);
        this.byField = new FieldLayout
                [1 + fields.stream().mapToInt(at -> at.field().index()).max().orElse(-1)];
        this.byTag = new FieldLayout
                [1 + fields.stream().mapToInt(FieldLayout::tag).max().orElse(-1)];
        for (FieldLayout layout : fields) {
            byField[layout.field().index()] = layout;
            if (!layout.isFixed()) {
                byTag[layout.tag()] = layout;
            }
        }
    }

    /** The layout of all types that the dictionary does not have: no fields, and nothing of its own. */
    static Layout unknown(ProtocolVersion version) {
        return new Layout(MessageType.unknown(0), version, 0, List.of(), List.of(), List.of());
    }

    MessageType type() {
        return type;
    }

    ProtocolVersion version() {
        return version;
    }

    /** The number in the header, which some documents print differently. */
    int wireNumber() {
        return wireNumber;
    }

    /** Bytes of the fixed part; for a type without published layout 0, and the whole body is opaque. */
    int fixedSize() {
        return fixedSize;
    }

    /** The fixed fields in wire order; not to be changed. */
    FieldLayout[] fixed() {
        return fixed;
    }

    FloatingPart floating() {
        return floating;
    }

    /** All fields, the fixed ones first in wire order. */
    List<FieldLayout> fields() {
        return fields;
    }

    /** All lists, outer ones first. */
    List<GroupLayout> groups() {
        return groups;
    }

    List<Need> needs() {
        return needs;
    }

    @Nullable
    FieldLayout field(Field field) {
        return field.index() < byField.length ? byField[field.index()] : null;
    }

    @Nullable
    FieldLayout tag(int tag) {
        return tag < byTag.length ? byTag[tag] : null;
    }

    /** The list that a field counts, else the one it belongs to; null when it has to do with none. */
    @Nullable
    GroupLayout group(Field field) {
        for (GroupLayout group : groups) {
            if (group.count() == field) {
                return group;
            }
        }
        FieldLayout at = field(field);
        return at == null ? null : at.group();
    }

    @Nullable
    GroupLayout group(String name) {
        for (GroupLayout group : groups) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return null;
    }

    /** Whether the floating part of a frame is read to its end, and starts with a field of this type. */
    boolean fits(byte[] frame) {
        if (frame.length < floating.start()) {
            return false;
        }
        int first = floating.first(frame);
        return first < 0
                ? frame.length == floating.start()
                : tag(floating.tag(frame, first)) != null && floating.end(frame) == frame.length;
    }
}
