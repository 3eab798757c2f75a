package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The constants are generated from the dictionary; this is the generator, and it compares. */
class ConstantsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/ctios/ged188");
    private static final Path GENERATED = Path.of("target/constants");

    @Test
    void messageTypesEqualTheDictionary() throws IOException {
        String constants = Dictionary.standard().messageTypes().stream()
                .sorted(Comparator.comparingInt(MessageType::number))
                .map(type -> "    /** %s. */\n    public static final int %s = %d;\n"
                        .formatted(type.name(), type.name(), type.number()))
                .collect(Collectors.joining("\n"));
        assertGenerated(
                "MessageTypes",
                "Numbers of all message types, for use in a switch. Generated from the dictionary; a test keeps them equal.",
                constants);
    }

    @Test
    void fieldsEqualTheDictionary() throws IOException {
        String constants = Dictionary.standard().fields().stream()
                .map(Field::name)
                .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                .map(name -> "    /** %s. */\n    public static final Field %s = Dictionary.standard().field(\"%s\");\n"
                        .formatted(name, constant(name), name))
                .collect(Collectors.joining("\n"));
        assertGenerated(
                "Fields", "All fields by name. Generated from the dictionary; a test keeps them equal.", constants);
    }

    private static void assertGenerated(String name, String documentation, String constants) throws IOException {
        String expected =
                """
                package org.ctios.ged188;

                /** %s */
                public final class %s {
                %s
                    private %s() {}
                }
                """
                        .formatted(documentation, name, constants, name);
        Path source = SOURCES.resolve(name + ".java");
        if (!oneLine(Files.readString(source)).equals(expected)) {
            Files.createDirectories(GENERATED);
            Files.writeString(GENERATED.resolve(name + ".java"), expected);
        }
        assertThat(oneLine(Files.readString(source)))
                .as("copy %s over %s and run spotless:apply", GENERATED.resolve(name + ".java"), source)
                .isEqualTo(expected);
    }

    /** Undoes the line breaks of the formatter. */
    private static String oneLine(String source) {
        return source.replaceAll("=\\s+Dictionary", "= Dictionary");
    }

    private static String constant(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
