package org.ctios.ged188;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.jspecify.annotations.Nullable;

/**
 * Everything this library knows of GED-188: message types, fields, enumerations. Read once from the resource
 * {@code ged188.dictionary}; immutable, safe for any thread.
 */
public final class Dictionary {
    private static final Dictionary STANDARD = new DictionaryReader().read();

    private final Map<Integer, MessageEntry> messages;
    private final Map<String, MessageType> typesByName;
    private final Map<String, Field> fields;
    private final Map<String, Enumeration> enumerations;
    private final Map<String, Enumeration> enumerationsByField;
    private final Set<Integer> secretTags;
    private final Map<ProtocolVersion, Layouts> layouts = new ConcurrentHashMap<>();

    Dictionary(
            Map<Integer, MessageEntry> messages,
            Map<String, Field> fields,
            Map<String, Enumeration> enumerations,
            Map<String, Enumeration> enumerationsByField) {
        this.messages = Map.copyOf(messages);
        this.typesByName = new ConcurrentHashMap<>();
        messages.values().forEach(entry -> typesByName.put(entry.type().name(), entry.type()));
        this.fields = Map.copyOf(fields);
        this.enumerations = Map.copyOf(enumerations);
        this.enumerationsByField = Map.copyOf(enumerationsByField);
        this.secretTags = messages.values().stream()
                .flatMap(entry -> entry.fields().stream())
                .filter(entry -> entry.field().isSecret())
                .map(FieldEntry::tag)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The dictionary of this library. */
    public static Dictionary standard() {
        return STANDARD;
    }

    /** The type with this number; one named {@code TYPE_n} when the dictionary has none. */
    public MessageType messageType(int number) {
        MessageEntry entry = messages.get(number);
        return entry == null ? MessageType.unknown(number) : entry.type();
    }

    /**
     * The type with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public MessageType messageType(String name) {
        return known(typesByName.get(name), "message type", name);
    }

    /** All message types, in no particular order. */
    public Collection<MessageType> messageTypes() {
        return messages.values().stream().map(MessageEntry::type).toList();
    }

    /**
     * The field with this name.
     *
     * @throws IllegalArgumentException when no message has such a field
     */
    public Field field(String name) {
        return known(fields.get(name), "field", name);
    }

    /** All fields, in no particular order. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /**
     * The enumeration with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Enumeration enumeration(String name) {
        return known(enumerations.get(name), "enumeration", name);
    }

    /** The enumeration that names the values of a field, or null. */
    public @Nullable Enumeration enumerationOf(Field field) {
        return enumerationsByField.get(field.name());
    }

    /** Whether a tag carries a secret in any message. */
    public boolean isSecret(int tag) {
        return secretTags.contains(tag);
    }

    /** The layouts of a version, computed on first use. */
    Layouts layouts(ProtocolVersion version) {
        Layouts known = layouts.get(version);
        return known != null ? known : layouts.computeIfAbsent(version, v -> new Layouts(v, messages, fields.size()));
    }

    private static <T> T known(@Nullable T found, String what, String name) {
        if (found == null) {
            throw new IllegalArgumentException("the GED-188 dictionary has no " + what + " " + name);
        }
        return found;
    }
}
