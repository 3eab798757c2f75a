package org.ctios.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;

/** What a file said when it was read. Immutable: what was checked is what runs, whatever is saved meanwhile. */
final class RouteSource {
    private final Path file;
    private final RouteFormat format;
    private final byte[] text;

    private RouteSource(Path file, RouteFormat format, byte[] text) {
        this.file = file;
        this.format = format;
        this.text = text;
    }

    /** Reads the file. */
    static RouteSource read(Path file, RouteFormat format) throws IOException {
        return new RouteSource(file, format, Files.readAllBytes(file));
    }

    RouteFormat format() {
        return format;
    }

    /** The text as Camel wants it, under the file's own location. */
    Resource resource() {
        return ResourceHelper.fromBytes("file:" + file, text);
    }

    boolean saysTheSameAs(RouteSource other) {
        return Arrays.equals(text, other.text);
    }
}
