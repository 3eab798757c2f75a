package org.ctios.simulator.internal.scenario;

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
import org.jspecify.annotations.Nullable;

/**
 * A message in words. What is not said is 0; InvokeID is that of the request that was met last, and PeripheralID the
 * pair's. It need not be complete: what a client makes of that may be what is tried. Immutable.
 *
 * @param type its type
 * @param fields its fields
 */
record MessageWords(MessageType type, List<FieldWords> fields) {
    /**
     * Checks what can be checked without a client: a message that can be written in no version is refused. Where a variable
     * is in it, only its fields can be looked at one by one.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    void check() {
        fields.forEach(words -> FieldCheck.sent(type, words));
        if (fields.stream().map(FieldWords::value).noneMatch(Variables::isName)) {
            checkWhole();
        }
    }

    private void checkWhole() {
        @Nullable IllegalArgumentException first = null;
        List<ProtocolVersion> versions =
                FieldForm.versions().filter(this::hasAllFields).toList();
        for (ProtocolVersion version : versions) {
            try {
                write(version, new Variables(), 0, 0);
                return;
            } catch (IllegalArgumentException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null
                ? new IllegalArgumentException("no version of " + type.name() + " has all these fields")
                : first;
    }

    private boolean hasAllFields(ProtocolVersion version) {
        return fields.stream()
                .allMatch(words -> words.ecc() != null || FieldForm.of(version, type, words.field()) != null);
    }

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
        if (!given.contains(field) && FieldForm.of(version, type, field) != null) {
            builder.set(field, value);
        }
    }

    private void add(MessageBuilder builder, ProtocolVersion version, FieldWords words, String value) {
        if (words.ecc() != null) {
            builder.add(words.variable(value));
            return;
        }
        Field field = words.field();
        FieldForm form = FieldForm.of(version, type, field);
        if (form == null) {
            throw new IllegalArgumentException(type.name() + " has no field " + field + " in version " + version);
        }
        if (form.wire().isNumber()) {
            builder.set(field, number(form, field, value));
        } else if (form.wire() == WireType.STRING) {
            builder.set(field, value);
        } else {
            builder.set(field, Words.bytes(value));
        }
    }

    private static long number(FieldForm form, Field field, String value) {
        if (value.equals(FieldWords.NONE)) {
            return -1;
        }
        Long number = form.number(value);
        if (number == null) {
            throw new IllegalArgumentException(FieldCheck.reason(form, field, value));
        }
        return number;
    }
}
