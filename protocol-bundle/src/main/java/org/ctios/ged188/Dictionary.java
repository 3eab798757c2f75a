package org.ctios.ged188;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Everything this library knows of GED-188: message types, fields, enumerations. Read once from the resource
 * {@code ged188.dictionary}; immutable, safe for any thread.
 */
public final class Dictionary {
    private static final Dictionary STANDARD = new DictionaryReader().read();

    private final Map<Integer, MessageEntry> messages;
    private final Map<Integer, MessageEntry> reserved;
    private final Map<String, MessageType> typesByName = new HashMap<>();
    private final Map<String, Field> fields;
    private final Map<String, Enumeration> enumerations;
    private final Map<String, Enumeration> enumerationsByCarrier = new HashMap<>();
    private final Map<String, Enumeration> enumerationsOfCcx = new HashMap<>();
    private final Map<Integer, String> tagNames;
    private final Set<Integer> secretTags;
    private final Set<Field> unnumbered;
    private final Map<ProtocolVersion, Layouts> layouts = new ConcurrentHashMap<>();

    Dictionary(
            Map<Integer, MessageEntry> messages,
            Map<Integer, MessageEntry> reserved,
            Map<String, Field> fields,
            Map<String, Enumeration> enumerations,
            Map<Integer, String> tagNames) {
        this.messages = Collections.unmodifiableMap(messages);
        this.reserved = Collections.unmodifiableMap(reserved);
        this.fields = Collections.unmodifiableMap(fields);
        this.enumerations = Collections.unmodifiableMap(enumerations);
        this.tagNames = Collections.unmodifiableMap(tagNames);
        reserved.values().forEach(entry -> typesByName.put(entry.type().name(), entry.type()));
        messages.values().forEach(entry -> typesByName.put(entry.type().name(), entry.type()));
        enumerations.values().forEach(this::connect);
        this.secretTags = floatingFields(entry -> entry.field().isSecret())
                .map(FieldEntry::tag)
                .collect(Collectors.toUnmodifiableSet());
        this.unnumbered = floatingFields(entry -> entry.tag() == 0)
                .map(FieldEntry::field)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void connect(Enumeration enumeration) {
        enumeration.connect(enumerations);
        boolean ccx = enumeration.where().only() == Dialect.CCX;
        Map<String, Enumeration> byCarrier = ccx ? enumerationsOfCcx : enumerationsByCarrier;
        enumeration.carriers().forEach(carrier -> byCarrier.put(carrier, enumeration));
    }

    private Stream<FieldEntry> floatingFields(Predicate<FieldEntry> which) {
        return messages.values().stream()
                .flatMap(entry -> entry.fields().stream())
                .filter(entry -> !entry.isFixed())
                .filter(which);
    }

    /** The dictionary of this library. */
    public static Dictionary standard() {
        return STANDARD;
    }

    /**
     * The type with this number; one named {@code RESERVED_n} when the guide reserves it, and {@code TYPE_n} when the
     * dictionary has none.
     */
    public MessageType messageType(int number) {
        MessageEntry entry = messages.get(number);
        return entry == null ? withoutMessage(number) : entry.type();
    }

    /** The type of a number that no message has. */
    MessageType withoutMessage(int number) {
        MessageEntry entry = reserved.get(number);
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

    /** All message types: those with a published layout by number, then the others, without reserved numbers. */
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

    /** All enumerations, in no particular order. */
    public Collection<Enumeration> enumerations() {
        return enumerations.values();
    }

    /** The enumeration that names the values of a field in most messages of Unified CCE, or null. */
    public @Nullable Enumeration enumerationOf(Field field) {
        return enumerationsByCarrier.get(field.name());
    }

    /** The enumeration that names the values of a field in a message type of a dialect, or null. */
    public @Nullable Enumeration enumerationOf(Dialect dialect, MessageType type, Field field) {
        Enumeration ofMessage = carriedBy(dialect, type.name() + "." + field.name());
        return ofMessage != null ? ofMessage : carriedBy(dialect, field.name());
    }

    private @Nullable Enumeration carriedBy(Dialect dialect, String carrier) {
        Enumeration own = dialect == Dialect.CCX ? enumerationsOfCcx.get(carrier) : null;
        return own != null ? own : enumerationsByCarrier.get(carrier);
    }

    /** Whether a tag carries a secret in any message. */
    public boolean isSecret(int tag) {
        return secretTags.contains(tag);
    }

    /** Whether the tag of a field was never published for some message. */
    boolean isUnnumbered(Field field) {
        return unnumbered.contains(field);
    }

    Collection<MessageEntry> entries() {
        return messages.values();
    }

    /** Numbers that the guide reserves. */
    Collection<MessageEntry> reserved() {
        return reserved.values();
    }

    /** Tags of which only the name is known. */
    Map<Integer, String> tagNames() {
        return tagNames;
    }

    /** The layouts of a version, computed on first use. */
    Layouts layouts(ProtocolVersion version) {
        return layouts.computeIfAbsent(version, v -> new Layouts(v, this));
    }

    private static <T> T known(@Nullable T found, String what, String name) {
        if (found == null) {
            throw new IllegalArgumentException("the GED-188 dictionary has no " + what + " " + name);
        }
        return found;
    }
}
