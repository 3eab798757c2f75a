package org.ctios.ged188;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the published documents leave open, and a session may have to settle differently from this library's choice.
 * Immutable; part of a {@link ProtocolVersion}.
 *
 * @param choices readings other than the usual ones
 * @param tags tags of fields whose number was never published, such as UniqueInstanceID; without one such a field is
 *     neither read nor written
 */
public record ProtocolOptions(Set<Choice> choices, Map<Field, Integer> tags) {

    /** A reading of the documents that this library does not take by itself. */
    public enum Choice {
        /**
         * The network recording messages have the numbers 267 to 274 of the lists of message types, not 268 to 275 of
         * their layout tables. {@link Message#typeNumber} stays that of {@link MessageTypes}; only the header changes.
         */
        TYPE_TABLE_NUMBERS,

        /**
         * CONFIG_REQUEST_EVENT is written without ConfigMsgMask from version 24 on too, as recorded traffic of older
         * versions has it. Read are both forms in any case.
         */
        SHORT_CONFIG_REQUEST,

        /**
         * The length of NAMEDVAR and NAMEDARRAY fields has one byte where tags have two, as the Unified CCX
         * documentation prints it for its version 18.
         */
        NARROW_NAMED_LENGTH
    }

    /** The choices of this library, and no tags that were not published. */
    public static final ProtocolOptions STANDARD = new ProtocolOptions(Set.of(), Map.of());

    /** Copies both collections. */
    public ProtocolOptions {
        choices = Set.copyOf(choices);
        tags = Map.copyOf(tags);
    }

    /** These options and a choice. */
    public ProtocolOptions with(Choice choice) {
        EnumSet<Choice> more = EnumSet.of(choice);
        more.addAll(choices);
        return new ProtocolOptions(more, tags);
    }

    /**
     * These options and the tag of a field whose number was not published.
     *
     * @param field for example {@link Fields#UNIQUE_INSTANCE_ID}
     * @param tag 1 to 65535
     * @throws IllegalArgumentException when the number is no tag, or the field has a published one everywhere
     */
    public ProtocolOptions withTag(Field field, int tag) {
        if (tag < 1 || tag > 0xFFFF) {
            throw new IllegalArgumentException("tag " + tag + " of " + field + " is not between 1 and 65535");
        }
        if (!Dictionary.standard().isUnnumbered(field)) {
            throw new IllegalArgumentException("the tag of " + field + " is published");
        }
        Map<Field, Integer> more = new HashMap<>(tags);
        more.put(field, tag);
        return new ProtocolOptions(choices, more);
    }

    /** Whether a choice has been taken. */
    public boolean has(Choice choice) {
        return choices.contains(choice);
    }

    /** The tag given to a field, or null. */
    @Nullable
    Integer tag(Field field) {
        return tags.get(field);
    }
}
