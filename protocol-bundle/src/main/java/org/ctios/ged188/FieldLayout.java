package org.ctios.ged188;

import org.jspecify.annotations.Nullable;

/** What a field is in one message type at one version. */
final class FieldLayout {
    private final Field field;
    private final WireType type;
    private final int offset;
    private final int tag;
    private final int size;
    private final boolean required;
    private final boolean array;
    private final @Nullable GroupLayout group;
    private final @Nullable Enumeration names;

    /** Bytes of a number, negative when it has a sign; 0 when it is none. One load where the type would cost three. */
    private final int width;

    /**
     * A field.
     *
     * @param field the field
     * @param type how it lies on the wire
     * @param offset for a fixed field its distance from the start of the body, else -1
     * @param tag for a floating field its tag, else -1
     * @param size bytes on the wire; for a floating field the largest size, terminator included
     * @param required whether a message without this floating field is incomplete
     * @param array whether one floating field may hold all elements of its list
     * @param group the list it belongs to, or null when it stands once
     * @param names symbolic names of its values, or null
     */
    FieldLayout(
            Field field,
            WireType type,
            int offset,
            int tag,
            int size,
            boolean required,
            boolean array,
            @Nullable GroupLayout group,
            @Nullable Enumeration names) {
        this.field = field;
        this.type = type;
        this.offset = offset;
        this.tag = tag;
        this.size = size;
        this.required = required;
        this.array = array;
        this.group = group;
        this.names = names;
        this.width = type.isSigned() ? -type.width() : type.width();
    }

    Field field() {
        return field;
    }

    WireType type() {
        return type;
    }

    int offset() {
        return offset;
    }

    int tag() {
        return tag;
    }

    int size() {
        return size;
    }

    boolean required() {
        return required;
    }

    boolean array() {
        return array;
    }

    @Nullable
    GroupLayout group() {
        return group;
    }

    @Nullable
    Enumeration names() {
        return names;
    }

    boolean isFixed() {
        return offset >= 0;
    }

    boolean repeats() {
        return group != null;
    }

    boolean isNumber() {
        return width != 0;
    }

    /** Whether data of a length are one number. */
    boolean isNumber(int length) {
        return isNumber() && length == Math.abs(width);
    }

    /** Reads a number of this field; the caller has checked the bounds. */
    long read(byte[] frame, int at) {
        return switch (width) {
            case 4 -> Bytes.int32(frame, at) & 0xFFFF_FFFFL;
            case 2 -> Bytes.uint16(frame, at);
            case 1 -> frame[at] & 0xFF;
            case -1 -> frame[at];
            case -2 -> (short) Bytes.uint16(frame, at);
            case -4 -> Bytes.int32(frame, at);
            default -> throw new IllegalStateException(field + " is no number");
        };
    }

    /** How many elements data of a length hold; 0 when they are no value of this type. */
    int elements(int length) {
        int bytes = Math.abs(width);
        if (bytes == 0 || length == bytes) {
            return 1;
        }
        return array && length % bytes == 0 ? length / bytes : 0;
    }

    /** Whether the field belongs to a list, directly or by a list that is nested in it. */
    boolean isIn(GroupLayout outer) {
        for (GroupLayout each = group; each != null; each = each.parent()) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }
}
