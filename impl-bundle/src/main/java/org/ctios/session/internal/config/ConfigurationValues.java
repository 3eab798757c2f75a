package org.ctios.session.internal.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ctios.session.ConfigurationProblem;
import org.jspecify.annotations.Nullable;

/** The values of a configuration by type; collects everything that is wrong with them. */
final class ConfigurationValues {
    private static final String IN_FILE = "file:";

    /** Keys that the container adds to every configuration. */
    private static final Pattern OF_CONTAINER = Pattern.compile("(service|component|felix|osgi|org\\.apache)\\..*|:.*");

    private final Map<String, ?> values;
    private final boolean passwordsInFiles;
    private final Set<String> asked = new HashSet<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    ConfigurationValues(Map<String, ?> values) {
        this(values, true);
    }

    private ConfigurationValues(Map<String, ?> values, boolean passwordsInFiles) {
        this.values = values;
        this.passwordsInFiles = passwordsInFiles;
    }

    /** Values that a caller gives, who has no business with files of this machine: a password is taken as it is written. */
    static ConfigurationValues ofCaller(Map<String, ?> values) {
        return new ConfigurationValues(values, false);
    }

    List<ConfigurationProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(String key, String value, String reason, String cure) {
        problems.add(new ConfigurationProblem(key, value, reason, cure));
    }

    /** Keys that nobody asked for: misspelt, most likely. */
    List<String> unknownKeys() {
        return values.keySet().stream()
                .filter(key ->
                        !asked.contains(key) && !OF_CONTAINER.matcher(key).matches())
                .sorted()
                .toList();
    }

    /** Keys that mean something here. */
    Set<String> knownKeys() {
        return Set.copyOf(asked);
    }

    String text(String key, String otherwise) {
        Object value = value(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? otherwise : text;
    }

    /** A text for the wire, which takes Latin-1 only, of at most so many characters. */
    String wireText(String key, String otherwise, int most) {
        String text = text(key, otherwise);
        if (text.length() > most) {
            refuse(key, text, "is longer than " + most + " characters", "Write a shorter one");
        } else if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            refuse(key, text, "has characters that the CTI Server cannot take", "Use Latin letters and digits");
        }
        return text;
    }

    /** A list: an array or collection, or one text with commas; a {@code .cfg} file gives a list as one element. */
    List<String> list(String key) {
        return list(key, "");
    }

    List<String> list(String key, String otherwise) {
        Object value = value(key);
        Stream<?> parts;
        if (value instanceof Object[] array) {
            parts = Stream.of(array);
        } else if (value instanceof Iterable<?> iterable) {
            List<Object> collected = new ArrayList<>();
            iterable.forEach(collected::add);
            parts = collected.stream();
        } else {
            parts = Stream.of(text(key, otherwise));
        }
        return parts.flatMap(part -> Stream.of(part.toString().split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean bool(String key, boolean otherwise) {
        String text = text(key, Boolean.toString(otherwise));
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return true;
        }
        if (!text.equalsIgnoreCase("false") && !text.equals("0")) {
            refuse(key, text, "is neither true nor false", "Write true or false");
        }
        return false;
    }

    long number(String key, long otherwise, long least, long most) {
        String text = text(key, Long.toString(otherwise));
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
            refuse(key, text, "is out of range", "Write a whole number from " + least + " to " + most);
        } catch (NumberFormatException e) {
            refuse(key, text, "is no number", "Write a whole number from " + least + " to " + most);
        }
        return otherwise;
    }

    Duration seconds(String key, String text, double least, double most) {
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return Duration.ofMillis(Math.round(value * 1000));
            }
            refuse(key, text, "is out of range", "Write seconds from " + least + " to " + (long) most);
        } catch (NumberFormatException e) {
            refuse(key, text, "is no number of seconds", "Write seconds, such as 5 or 0.5");
        }
        return Duration.ofSeconds(1);
    }

    /** A password under its hidden key, or for convenience under the plain one; or the file that it stands in. */
    Secret hidden(String hiddenKey, String key) {
        return password(hiddenKey, key, false);
    }

    private Secret password(String hiddenKey, String key, boolean forWire) {
        String value = text(hiddenKey, text(key, ""));
        if (passwordsInFiles && value.startsWith(IN_FILE)) {
            return inFile(hiddenKey, value, forWire);
        }
        if (forWire && !Secret.canBeSent(value)) {
            refuse(
                    hiddenKey,
                    "***",
                    "cannot be sent",
                    "Use at most " + Secret.MOST_ON_WIRE + " Latin letters, digits and signs");
        }
        return value.isEmpty() ? Secret.NONE : new Secret(value);
    }

    private Secret inFile(String key, String value, boolean forWire) {
        try {
            return Secret.in(
                    value.startsWith(IN_FILE + "//")
                            ? Path.of(URI.create(value))
                            : Path.of(value.substring(IN_FILE.length())),
                    forWire);
        } catch (IOException e) {
            refuse(
                    key,
                    value,
                    "names a file that " + SecretFile.reason(e),
                    "Write the password, and nothing else, into it");
        } catch (IllegalArgumentException e) {
            refuse(key, value, "names no file", "Write file: and the full path");
        }
        return Secret.NONE;
    }

    /** A password for the wire. */
    Secret secret(String hiddenKey, String key) {
        return password(hiddenKey, key, true);
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return values.get(key);
    }
}
