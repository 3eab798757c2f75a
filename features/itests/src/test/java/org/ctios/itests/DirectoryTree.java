package org.ctios.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes directories with all that is in them. */
final class DirectoryTree {
    private DirectoryTree() {}

    static void copy(Path from, Path to) {
        for (Path source : entries(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            try {
                Files.createDirectories(target.getParent());
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void delete(Path root) {
        if (Files.exists(root)) {
            entries(root).stream().sorted(Comparator.reverseOrder()).forEach(DirectoryTree::deleteEntry);
        }
    }

    private static void deleteEntry(Path entry) {
        try {
            Files.delete(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
