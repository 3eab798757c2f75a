package org.ctios.deployer.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;

/**
 * What a file said when it was read, with what its placeholders stood for then. Immutable: what was checked is what runs,
 * whatever is saved meanwhile, and what ran can come back as it was. No record, whose text would show passwords.
 */
final class RouteSource {
    private final Path file;
    private final RouteFormat format;
    private final byte[] text;
    private final Map<String, String> properties;

    private RouteSource(Path file, RouteFormat format, byte[] text, Map<String, String> properties) {
        this.file = file;
        this.format = format;
        this.text = text;
        this.properties = Map.copyOf(properties);
    }

    /**
     * Reads the file.
     *
     * @param properties what its placeholders stand for
     */
    static RouteSource read(Path file, RouteFormat format, Map<String, String> properties) throws IOException {
        return new RouteSource(file, format, Files.readAllBytes(file), properties);
    }

    /** The same text with other properties. */
    RouteSource with(Map<String, String> others) {
        return new RouteSource(file, format, text, others);
    }

    /** The name of the routes. */
    String name() {
        return format.nameOf(file);
    }

    /** The name of the file, without its folder. */
    String fileName() {
        return String.valueOf(file.getFileName());
    }

    RouteFormat format() {
        return format;
    }

    /** The text as Camel wants it, under the file's own location. */
    Resource resource() {
        return ResourceHelper.fromBytes("file:" + file, text);
    }

    /** What the placeholders stand for. Immutable. */
    Map<String, String> properties() {
        return properties;
    }

    /** Whether there are properties, or placeholders that ask for some. */
    boolean usesProperties() {
        return !properties.isEmpty() || new String(text, StandardCharsets.UTF_8).contains("{{");
    }

    boolean saysTheSameAs(RouteSource other) {
        return hasTheTextOf(other) && hasThePropertiesOf(other);
    }

    boolean hasTheTextOf(RouteSource other) {
        return Arrays.equals(text, other.text);
    }

    boolean hasThePropertiesOf(RouteSource other) {
        return properties.equals(other.properties);
    }
}
