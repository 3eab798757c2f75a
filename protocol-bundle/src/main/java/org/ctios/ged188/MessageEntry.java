package org.ctios.ged188;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message type as the dictionary file has it, over all versions.
 *
 * @param type the type
 * @param where the versions that have it
 * @param otherNumber the number that other documents give it, or -1
 * @param fields its fields in file order
 * @param alternatives other fixed parts that some documents print
 * @param groups its lists, outer ones first
 * @param needs what must be given beside the required fields
 * @param confidence what is known of its sources
 */
record MessageEntry(
        MessageType type,
        Availability where,
        int otherNumber,
        List<FieldEntry> fields,
        List<Alternative> alternatives,
        List<GroupEntry> groups,
        List<Need> needs,
        Confidence confidence) {

    /**
     * A field over all versions.
     *
     * @param tag the tag of a floating field, -1 for a fixed one, 0 for one that was never published
     * @param size bytes on the wire; for a floating field the most, terminator included
     * @param conditional whether it is required under conditions that the guide gives in words
     * @param array whether one field may hold all elements of its list
     * @param group the name of the list it belongs to, or null
     */
    record FieldEntry(
            Field field,
            WireType type,
            int tag,
            int size,
            boolean required,
            boolean conditional,
            boolean array,
            @Nullable String group,
            Availability where,
            boolean confirmed) {

        boolean isFixed() {
            return tag < 0;
        }
    }

    /**
     * Another fixed part.
     *
     * @param exactly for bodies of its length; else when the floating part cannot be read behind the usual one
     */
    record Alternative(boolean exactly, List<FieldEntry> fields) {}

    /**
     * A list of entries that repeat.
     *
     * @param count the field that says how many there are
     * @param most the most the guide allows, or {@link Integer#MAX_VALUE}
     * @param parent the list it is nested in, or null
     * @param status the status a server answers a wrong count with, or null
     */
    record GroupEntry(String name, Field count, int most, @Nullable String parent, @Nullable String status) {}

    /**
     * What the guide says about an entry's sources.
     *
     * @param confirmed whether it rests on more than one weak source
     * @param notes what a user should know
     * @param choices where sources disagree: what was chosen and why
     */
    record Confidence(boolean confirmed, List<String> notes, List<String> choices) {}
}
