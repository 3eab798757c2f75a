package org.ctios.deployer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Route files of the tests. */
final class RouteText {
    private RouteText() {}

    static RouteSource source(Path folder, String name, String text) {
        Path file = write(folder.resolve(name), text);
        RouteFormat format = RouteFormat.named(file);
        try {
            return RouteSource.read(file, format);
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
