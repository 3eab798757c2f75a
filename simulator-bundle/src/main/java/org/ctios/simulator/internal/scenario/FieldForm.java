package org.ctios.simulator.internal.scenario;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageType;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.ged188.WireType;
import org.jspecify.annotations.Nullable;

/**
 * What a field is in a message type of one version. Immutable.
 *
 * @param wire how it lies on the wire
 * @param names names of its values, or null
 */
record FieldForm(WireType wire, @Nullable Enumeration names) {
    /** The forms in all versions that have the field, the newest of Unified CCE first. Looked up one by one. */
    static Stream<FieldForm> all(MessageType type, Field field) {
        return versions().map(version -> of(version, type, field)).filter(Objects::nonNull);
    }

    /** The form in a version, or null when the type has no such field there. */
    static @Nullable FieldForm of(ProtocolVersion version, MessageType type, Field field) {
        WireType wire =
                Message.builder(version, type.number()).buildIncomplete().wireType(field);
        return wire == null
                ? null
                : new FieldForm(wire, Dictionary.standard().enumerationOf(version.dialect(), type, field));
    }

    /** All versions, the newest of Unified CCE first. */
    static Stream<ProtocolVersion> versions() {
        return Stream.of(Dialect.CCE, Dialect.CCX).flatMap(FieldForm::versions);
    }

    private static Stream<ProtocolVersion> versions(Dialect dialect) {
        return IntStream.rangeClosed(0, dialect.newest() - dialect.oldest())
                .mapToObj(older -> ProtocolVersion.of(dialect, dialect.newest() - older));
    }

    /** The number that a word says, or null when it says none that the field can hold. */
    @Nullable
    Long number(String word) {
        Long number = wire.isNumber() ? NumberWords.of(word, wire, names) : null;
        return number != null && NumberWords.fits(number, wire) ? number : null;
    }
}
