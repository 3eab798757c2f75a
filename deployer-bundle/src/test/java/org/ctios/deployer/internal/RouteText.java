package org.ctios.deployer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Route files of the tests. */
final class RouteText {
    private RouteText() {}

    static RouteSource source(Path folder, String name, String text) {
        return source(folder, name, text, Map.of());
    }

    static RouteSource source(Path folder, String name, String text, Map<String, String> properties) {
        Path file = write(folder.resolve(name), text);
        RouteFormat format = RouteFormat.named(file);
        try {
            return RouteSource.read(file, format, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
