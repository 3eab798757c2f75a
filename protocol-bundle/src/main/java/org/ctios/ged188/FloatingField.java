package org.ctios.ged188;

import org.jspecify.annotations.Nullable;

/**
 * A floating field as it stands in a message.
 *
 * @param tag the tag
 * @param field the field of that tag in this message type, or null when the dictionary has none
 * @param offset where its data start, from the first byte of the header
 * @param length bytes of data
 */
public record FloatingField(int tag, @Nullable Field field, int offset, int length) {}
