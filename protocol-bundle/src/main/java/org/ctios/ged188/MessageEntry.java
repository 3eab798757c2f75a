package org.ctios.ged188;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message type as the dictionary file has it, over all versions.
 *
 * @param type the type
 * @param fields its fields in file order
 * @param alternative another fixed part that some editions print, used when a body has exactly its size, or null
 */
record MessageEntry(MessageType type, List<FieldEntry> fields, @Nullable List<FieldEntry> alternative) {

    /**
     * A field over all versions.
     *
     * @param tag the tag of a floating field, -1 for a fixed one
     * @param since first version that has it, 0 when always
     * @param until last version that has it
     */
    record FieldEntry(
            Field field, WireType type, int tag, int size, boolean required, boolean repeats, int since, int until) {
        boolean existsIn(int version) {
            return version >= since && version <= until;
        }
    }
}
