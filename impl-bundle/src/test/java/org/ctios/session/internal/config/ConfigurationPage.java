package org.ctios.session.internal.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of keys in docs/configuration.md and in the README. */
final class ConfigurationPage {
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final Path README = Path.of("../README.md");
    private static final Path DEFAULT_FILE =
            Path.of("../features/repository/src/main/cfg/org.ctios.session-default.cfg");
    private static final Pattern LINE_OF_FILE = Pattern.compile("#?([\\w.]+) =(?: (.*))?");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private ConfigurationPage() {}

    /**
     * A line of the tables of keys.
     *
     * @param values what may be written, as the page says it
     * @param agent class of a change in agent mode
     * @param monitor class of a change in monitor mode
     */
    record Key(String name, String values, String defaultValue, String meaning, String agent, String monitor) {
        /** The values that are listed one by one. */
        List<String> options() {
            return codes(values);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The keys, in the order of the page. */
    static List<Key> keys() {
        return rows(PAGE, 6)
                .map(cells -> new Key(
                        codes(cells.get(0)).get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5)))
                .toList();
    }

    /** The keys that stand for others. */
    static List<String> otherSpellings() {
        return rows(PAGE, 2).flatMap(cells -> codes(cells.get(0)).stream()).toList();
    }

    /** The classes that depend on more than the key: keys, circumstance, class. */
    static List<List<String>> circumstances() {
        return rows(PAGE, 3).toList();
    }

    /** The lines of the README's table: keys, default, meaning, class of a change. */
    static List<List<String>> readme() {
        return rows(README, 4).toList();
    }

    /** The keys of the file that comes with the feature, whether they are in force there or only shown. */
    static Map<String, String> defaultFile() {
        return text(DEFAULT_FILE)
                .lines()
                .map(LINE_OF_FILE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> String.valueOf(line.group(2))));
    }

    /** What stands between backticks. */
    static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** Lines of tables whose head begins with the word key and which have so many columns. */
    private static Stream<List<String>> rows(Path page, int columns) {
        String[] blocks = text(page).split("\\R\\R");
        return Stream.of(blocks)
                .filter(block -> block.startsWith("| key |"))
                .flatMap(block -> block.lines().skip(2))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == columns);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
