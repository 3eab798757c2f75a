package org.ctios.ged188;

/**
 * What a field is in one message type at one version.
 *
 * @param field the field
 * @param type how it lies on the wire
 * @param offset for a fixed field its distance from the start of the body, else -1
 * @param tag for a floating field its tag, else -1
 * @param size bytes on the wire; for a floating field the largest size, terminator included
 * @param required whether a message without this floating field is incomplete
 * @param repeats whether the floating field may come several times
 */
record FieldLayout(Field field, WireType type, int offset, int tag, int size, boolean required, boolean repeats) {
    boolean isFixed() {
        return offset >= 0;
    }
}
