package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A frame written by hand from the guide's tables, with what each of its fields says. The files stand under {@code
 * frames/}; a line is {@code hex # FieldName = value}. The form of the value decides how it is read: a number, {@code
 * none}, {@code true}, an instant, {@code "text"}, {@code hex:bytes}, {@code name:"value"} or {@code name[0]:"value"}.
 * The name of a file ends with the version: {@code -v24} of Unified CCE, {@code -ccx18} of Unified CCX.
 */
record GoldenFrame(String name, ProtocolVersion version, boolean decodeOnly, List<Line> lines) {
    private static final Pattern FILE = Pattern.compile("(.+)-(v|ccx)(\\d+)\\.hex");
    private static final Pattern LINE = Pattern.compile("([0-9a-f ]+?) *# (\\w+) = (.*)");
    private static final Pattern NAMED = Pattern.compile("(\\w+)(?:\\[(\\d+)])?:\"(.*)\"");

    /** The guide's special value: all bits set. */
    enum Special {
        NONE
    }

    /** A field as it lies on the wire: for a floating one with its tag and length. */
    record Line(byte[] bytes, String field, String literal, boolean floating) {
        Object value() {
            Matcher named = NAMED.matcher(literal);
            if (literal.startsWith("\"")) {
                return literal.substring(1, literal.length() - 1);
            }
            if (literal.startsWith("hex:")) {
                return hex(literal.substring(4));
            }
            if (named.matches()) {
                int index = named.group(2) == null ? -1 : Integer.parseInt(named.group(2));
                return new NamedVariable(named.group(1), index, named.group(3));
            }
            return switch (literal) {
                case "none" -> Special.NONE;
                case "true", "false" -> Boolean.valueOf(literal);
                default -> literal.endsWith("Z") ? Instant.parse(literal) : Long.decode(literal);
            };
        }
    }

    static List<GoldenFrame> all() {
        try (Stream<Path> files =
                Files.list(Path.of(GoldenFrame.class.getResource("/frames").toURI()))) {
            List<GoldenFrame> frames = files.sorted().map(GoldenFrame::read).toList();
            assertThat(frames).hasSizeGreaterThan(300);
            return frames;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of a version of Unified CCE. */
    static List<GoldenFrame> all(int version) {
        return all().stream()
                .filter(frame -> frame.version().equals(ProtocolVersion.cce(version)))
                .toList();
    }

    /** One of a version of Unified CCE. */
    static GoldenFrame named(String name, int version) {
        return all(version).stream()
                .filter(frame -> frame.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static GoldenFrame read(Path file) {
        try {
            Matcher name = FILE.matcher(file.getFileName().toString());
            assertThat(name.matches()).as("name of %s", file).isTrue();
            List<Line> lines = new ArrayList<>();
            boolean floating = false;
            boolean decodeOnly = false;
            for (String text : Files.readAllLines(file)) {
                Matcher line = LINE.matcher(text);
                floating |= text.startsWith("# floating part");
                decodeOnly |= text.startsWith("# decode only");
                if (line.matches()) {
                    lines.add(new Line(hex(line.group(1)), line.group(2), line.group(3), floating));
                } else {
                    assertThat(text).as("line of %s", file).matches("#.*|");
                }
            }
            return new GoldenFrame(name.group(1), version(name), decodeOnly, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProtocolVersion version(Matcher name) {
        int number = Integer.parseInt(name.group(3));
        return name.group(2).equals("v") ? ProtocolVersion.cce(number) : ProtocolVersion.ccx(number);
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** The whole frame. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.bytes()));
        return bytes.toByteArray();
    }

    Message decode() {
        return Message.of(version, bytes());
    }

    /** The number after {@code MessageType = }. */
    int typeNumber() {
        return Integer.parseInt(lines.get(1).literal().split(" ")[0]);
    }

    /** The name after the number in {@code MessageType = }. */
    String typeName() {
        return lines.get(1).literal().split(" ")[1];
    }

    /** What follows the header. */
    List<Line> fields() {
        return lines.subList(2, lines.size());
    }

    List<Line> fields(boolean floating) {
        return fields().stream().filter(line -> line.floating() == floating).toList();
    }

    @Override
    public String toString() {
        return name + " v" + version;
    }
}
