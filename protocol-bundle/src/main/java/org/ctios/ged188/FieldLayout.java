package org.ctios.ged188;

import org.jspecify.annotations.Nullable;

/**
 * What a field is in one message type at one version.
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
record FieldLayout(
        Field field,
        WireType type,
        int offset,
        int tag,
        int size,
        boolean required,
        boolean array,
        @Nullable GroupLayout group,
        @Nullable Enumeration names) {

    boolean isFixed() {
        return offset >= 0;
    }

    boolean repeats() {
        return group != null;
    }

    /** How many elements data of a length hold; 0 when they are no value of this type. */
    int elements(int length) {
        int width = type.width();
        if (width == 0 || length == width) {
            return 1;
        }
        return array && length % width == 0 ? length / width : 0;
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
