package org.ctios.ged188;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.jspecify.annotations.Nullable;

/** The version, the dialect and the options of a session, as the JSON form of a message carries them. */
final class JsonVersion {
    private static final String VERSION = "version";
    private static final String DIALECT = "dialect";
    private static final String OPTIONS = "options";
    private static final String CHOICES = "choices";
    private static final String TAGS = "tags";

    /** The members of a message that this class reads. */
    static final List<String> MEMBERS = List.of(VERSION, DIALECT, OPTIONS);

    private JsonVersion() {}

    /** Adds the members; what is usual is left out, but for the number. */
    static void write(ProtocolVersion version, Map<String, @Nullable Object> to) {
        to.put(VERSION, (long) version.number());
        if (version.dialect() == Dialect.CCX) {
            to.put(DIALECT, "CCX");
        }
        if (!version.options().equals(ProtocolOptions.STANDARD)) {
            to.put(OPTIONS, options(version.options()));
        }
    }

    private static Map<String, @Nullable Object> options(ProtocolOptions options) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        if (!options.choices().isEmpty()) {
            tree.put(
                    CHOICES,
                    options.choices().stream().map(Choice::name).sorted().toList());
        }
        if (!options.tags().isEmpty()) {
            Map<String, @Nullable Object> tags = new TreeMap<>();
            options.tags().forEach((field, tag) -> tags.put(field.name(), (long) tag));
            tree.put(TAGS, tags);
        }
        return tree;
    }

    /** The version that a message names, with its options. */
    static ProtocolVersion read(Map<?, ?> message) {
        return read(message, readDialect(message));
    }

    /** The version that a message names, in a dialect that somebody else knows, with its options. */
    static ProtocolVersion read(Map<?, ?> message, Dialect dialect) {
        if (!(message.get(VERSION) instanceof Long number)) {
            throw new IllegalArgumentException("a message needs its version, as a number");
        }
        return ProtocolVersion.of(dialect, (int) Math.min(number, Integer.MAX_VALUE))
                .with(readOptions(message));
    }

    private static Dialect readDialect(Map<?, ?> message) {
        Object dialect = message.containsKey(DIALECT) ? message.get(DIALECT) : "CCE";
        if (!"CCE".equals(dialect) && !"CCX".equals(dialect)) {
            throw new IllegalArgumentException("dialect is CCE or CCX");
        }
        return Dialect.valueOf(dialect.toString());
    }

    /** The options that a message names; the standard ones when it names none. */
    static ProtocolOptions readOptions(Map<?, ?> message) {
        ProtocolOptions options = ProtocolOptions.STANDARD;
        if (!message.containsKey(OPTIONS)) {
            return options;
        }
        Map<?, ?> tree = MessageJson.object(message.get(OPTIONS), OPTIONS);
        for (Object key : tree.keySet()) {
            if (!key.equals(CHOICES) && !key.equals(TAGS)) {
                throw new IllegalArgumentException("options have no \"" + key + "\"");
            }
        }
        if (tree.containsKey(CHOICES)) {
            for (Object choice : MessageJson.array(tree.get(CHOICES), CHOICES)) {
                options = options.with(choice(String.valueOf(choice)));
            }
        }
        return tree.containsKey(TAGS) ? tags(options, MessageJson.object(tree.get(TAGS), TAGS)) : options;
    }

    private static ProtocolOptions tags(ProtocolOptions options, Map<?, ?> tags) {
        ProtocolOptions more = options;
        for (Map.Entry<?, ?> tag : tags.entrySet()) {
            if (!(tag.getValue() instanceof Long number)) {
                throw new IllegalArgumentException("the tag of " + tag.getKey() + " must be a number");
            }
            Field field = Dictionary.standard().field(tag.getKey().toString());
            more = more.withTag(field, (int) Math.max(-1, Math.min(number, Integer.MAX_VALUE)));
        }
        return more;
    }

    /**
     * The choice of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Choice choice(String name) {
        List<String> names = new ArrayList<>();
        for (Choice each : Choice.values()) {
            if (each.name().equals(name)) {
                return each;
            }
            names.add(each.name());
        }
        throw new IllegalArgumentException("there is no choice " + name + ", only " + String.join(", ", names));
    }
}
