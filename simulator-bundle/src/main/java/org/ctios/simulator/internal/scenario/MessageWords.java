package org.ctios.simulator.internal.scenario;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageType;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.WireType;
import org.ctios.simulator.internal.fault.Words;

/**
 * A message in words. What is not said is 0; InvokeID is that of the request that was met last, and PeripheralID the
 * pair's. It need not be complete: what a client makes of that may be what is tried. Immutable.
 *
 * @param type its type
 * @param fields its fields
 */
record MessageWords(MessageType type, List<FieldWords> fields) {
    private static final String NONE = "none";

    /** Writes it. */
    byte[] write(ProtocolVersion version, Variables variables, long invokeId, long peripheralId) {
        MessageBuilder builder = Message.builder(version, type.number());
        Set<Field> given = new HashSet<>();
        for (FieldWords words : fields) {
            add(builder, version, words, variables.resolve(words.value()));
            given.add(words.field());
        }
        byDefault(builder, version, Fields.INVOKE_ID, invokeId, given);
        byDefault(builder, version, Fields.PERIPHERAL_ID, peripheralId, given);
        return builder.buildIncomplete().toBytes();
    }

    private void byDefault(MessageBuilder builder, ProtocolVersion version, Field field, long value, Set<Field> given) {
        if (!given.contains(field) && FieldWords.wireType(version, type, field) != null) {
            builder.set(field, value);
        }
    }

    private void add(MessageBuilder builder, ProtocolVersion version, FieldWords words, String value) {
        if (words.ecc() != null) {
            builder.add(words.variable(value));
            return;
        }
        Field field = words.field();
        WireType wire = FieldWords.wireType(version, type, field);
        if (wire == null) {
            throw new IllegalArgumentException(type.name() + " has no field " + field + " in version " + version);
        }
        if (wire == WireType.STRING) {
            builder.set(field, value);
        } else if (wire == WireType.TIME) {
            builder.set(field, time(value));
        } else if (wire.isNumber()) {
            addNumber(builder, field, value);
        } else {
            builder.set(field, Words.bytes(value));
        }
    }

    private static void addNumber(MessageBuilder builder, Field field, String value) {
        if (value.equals(NONE)) {
            builder.set(field, -1);
        } else if (value.matches("-?\\d{1,18}|0[xX][0-9a-fA-F]{1,8}")) {
            builder.set(field, Long.decode(value));
        } else {
            builder.setSymbol(field, value);
        }
    }

    private static long time(String value) {
        try {
            return value.matches("\\d+")
                    ? Long.parseLong(value)
                    : Instant.parse(value).getEpochSecond();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + value + "' is no time; write it as 2026-11-29T12:00:00Z", e);
        }
    }
}
