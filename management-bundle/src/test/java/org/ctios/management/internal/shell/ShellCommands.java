package org.ctios.management.internal.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of all bundles with their options, read from the sources: not all of them are on this module's class path. */
final class ShellCommands {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND =
            Pattern.compile("@Command\\(\\s*scope = \"(\\w+)\",\\s*name = \"([a-z-]+)\"", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("@Option\\(\\s*name = \"(--[a-z-]+)\"", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("class \\w+ extends (\\w+)");

    private ShellCommands() {}

    /** Options by command, such as {@code ctios:watch}. */
    static Map<String, Set<String>> all() throws IOException {
        Map<String, Set<String>> commands = new TreeMap<>();
        for (Path file : files(".java")) {
            String text = Files.readString(file);
            COMMAND.matcher(text)
                    .results()
                    .forEach(found -> commands.put(found.group(1) + ":" + found.group(2), options(file, text)));
        }
        return commands;
    }

    /** The pages that may name a command. */
    static List<Path> pages() throws IOException {
        return Stream.concat(files(".md").stream(), files(".adoc").stream()).toList();
    }

    private static Set<String> options(Path file, String text) {
        Set<String> options = new TreeSet<>(Set.of("--help"));
        OPTION.matcher(text).results().map(found -> found.group(1)).forEach(options::add);
        PARENT.matcher(text)
                .results()
                .map(found -> file.resolveSibling(found.group(1) + ".java"))
                .filter(Files::exists)
                .forEach(parent -> options.addAll(options(parent, read(parent))));
        return options;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            return tree.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
