package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.GoldenFrame.Line;
import org.ctios.ged188.GoldenFrame.Special;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle of the codec: frames written by hand from the guide's tables, never by this library. */
class GoldenFramesTest {
    static List<GoldenFrame> frames() {
        return GoldenFrame.all();
    }

    static Stream<GoldenFrame> writableFrames() {
        return frames().stream().filter(frame -> !frame.decodeOnly());
    }

    /** Every type whose layout is published, in whichever version. */
    @Test
    void everyPublishedMessageHasAFrame() {
        Set<String> framed = names(writableFrames());
        assertThat(Dictionary.standard().messageTypes().stream()
                        .filter(MessageType::published)
                        .map(MessageType::name))
                .hasSizeGreaterThan(150)
                .allSatisfy(name -> assertThat(framed).contains(name));
    }

    /** A version with one-byte tags, the first with two, and the first with active and standby servers. */
    @ParameterizedTest
    @ValueSource(ints = {15, 20, 24})
    void everyImportantMessageHasAFrameOfTheVersion(int version) throws IOException {
        assertThat(names(writableFrames().filter(frame -> frame.version().equals(ProtocolVersion.cce(version)))))
                .containsAll(important(version));
    }

    /** Guide, Messaging Conventions, MHDR. */
    @ParameterizedTest
    @MethodSource("frames")
    void theHeaderTellsTypeAndLength(GoldenFrame golden) {
        Message message = golden.decode();
        assertThat(message.typeNumber()).isEqualTo(golden.typeNumber());
        assertThat(message.type().name()).isEqualTo(golden.typeName());
        assertThat(message.type().published()).isTrue();
        assertThat(message.size() - 8L)
                .isEqualTo(Long.parseLong(golden.lines().get(0).literal()));
        assertThat(message.toBytes()).isEqualTo(golden.bytes());
        assertThat(message.version()).isEqualTo(golden.version());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFixedFieldIsReadAsTheTableSays(GoldenFrame golden) {
        Message message = golden.decode();
        for (Line line : golden.fields(false)) {
            Field field = Dictionary.standard().field(line.field());
            assertThat(message.has(field)).as(line.field()).isTrue();
            assertThat(message.raw(field)).as(line.field()).isEqualTo(line.bytes());
            assertReads(message, field, line.value());
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFloatingFieldIsReadAsTheTableSays(GoldenFrame golden) {
        Message message = golden.decode();
        byField(golden).forEach((name, values) -> {
            Field field = Dictionary.standard().field(name);
            assertThat(message.has(field)).as(name).isTrue();
            assertReads(message, field, values.get(0));
            assertReadsAll(message, field, values);
        });
        assertThat(message.namedVariables())
                .isEqualTo(golden.fields().stream()
                        .map(Line::value)
                        .filter(NamedVariable.class::isInstance)
                        .toList());
    }

    /** Guide, Floating Fields: tag and length have one byte up to version 19, two from 20; Unified CCX: from 18. */
    @ParameterizedTest
    @MethodSource("frames")
    void floatingFieldsAreFoundOneAfterTheOther(GoldenFrame golden) {
        int number = golden.version().number();
        int header = number < (golden.version().dialect() == Dialect.CCE ? 20 : 18) ? 2 : 4;
        byte[] frame = golden.bytes();
        List<String> found = new ArrayList<>();
        List<byte[]> data = new ArrayList<>();
        for (FloatingField floating : golden.decode().floatingFields()) {
            found.add(String.valueOf(floating.field()));
            data.add(Arrays.copyOfRange(frame, floating.offset() - header, floating.offset() + floating.length()));
        }
        assertThat(found)
                .isEqualTo(golden.fields(true).stream().map(Line::field).toList());
        assertThat(data.toArray())
                .isEqualTo(golden.fields(true).stream().map(Line::bytes).toArray());
    }

    @ParameterizedTest
    @MethodSource("writableFrames")
    void theBuilderWritesTheSameBytes(GoldenFrame golden) {
        MessageBuilder builder = Message.builder(golden.version(), golden.typeNumber());
        for (Line line : golden.fields()) {
            write(builder, Dictionary.standard().field(line.field()), line.value());
        }
        assertThat(builder.build().toBytes()).isEqualTo(golden.bytes());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameSplitAnywhereArrivesWhole(GoldenFrame golden) {
        byte[] bytes = golden.bytes();
        for (int split = 0; split <= bytes.length; split++) {
            List<byte[]> frames = new ArrayList<>();
            FrameReader reader = new FrameReader();
            reader.read(ByteBuffer.wrap(bytes, 0, split), frames::add);
            assertThat(frames).as("after %d bytes", split).hasSize(split == bytes.length ? 1 : 0);
            reader.read(ByteBuffer.wrap(bytes, split, bytes.length - split), frames::add);
            assertThat(frames).as("split at %d", split).hasSize(1);
            assertThat(frames.get(0)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100, 1000, 1_000_000})
    void gluedFramesComeOutInOrderHoweverTheyAreCut(int chunk) {
        List<byte[]> sent = frames().stream().map(GoldenFrame::bytes).toList();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        sent.forEach(stream::writeBytes);
        ByteBuffer bytes = ByteBuffer.wrap(stream.toByteArray());
        List<byte[]> received = new ArrayList<>();
        FrameReader reader = new FrameReader();
        while (bytes.hasRemaining()) {
            ByteBuffer part = bytes.slice(bytes.position(), Math.min(chunk, bytes.remaining()));
            bytes.position(bytes.position() + part.remaining());
            reader.read(part, received::add);
            assertThat(part.hasRemaining()).isFalse();
        }
        assertThat(received.toArray()).isEqualTo(sent.toArray());
        assertThat(reader.pending()).isZero();
    }

    private static Map<String, List<Object>> byField(GoldenFrame golden) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (Line line : golden.fields(true)) {
            values.computeIfAbsent(line.field(), name -> new ArrayList<>()).add(line.value());
        }
        return values;
    }

    private static void assertReads(Message message, Field field, Object value) {
        String name = field.name();
        assertThat(message.isNone(field)).as(name).isEqualTo(value == Special.NONE);
        if (value instanceof Long number) {
            assertThat(message.uint(field)).as(name).isEqualTo(number);
            assertThat(message.uint(field, number + 1)).as(name).isEqualTo(number);
        } else if (value instanceof Boolean truth) {
            assertThat(message.bool(field)).as(name).isEqualTo(truth);
        } else if (value instanceof Instant instant) {
            assertThat(message.instant(field)).as(name).isEqualTo(instant);
        } else if (value instanceof String text) {
            assertThat(message.text(field)).as(name).isEqualTo(text);
        } else if (value instanceof byte[] raw) {
            assertThat(message.raw(field)).as(name).isEqualTo(raw);
        }
    }

    private static void assertReadsAll(Message message, Field field, List<Object> values) {
        Object first = values.get(0);
        if (first instanceof String) {
            assertThat(message.texts(field)).as(field.name()).isEqualTo(values);
        } else if (first instanceof byte[]) {
            assertThat(values).as(field.name()).hasSize(1);
        } else if (!(first instanceof NamedVariable)) {
            List<Long> numbers = message.uints(field);
            assertThat(numbers).as(field.name()).hasSameSizeAs(values);
            for (int i = 0; i < values.size(); i++) {
                assertIs(field, numbers.get(i), values.get(i));
            }
        }
    }

    private static void assertIs(Field field, long number, Object value) {
        if (value == Special.NONE) {
            assertThat(number).as(field.name()).isIn(-1L, 0xFFFFL, 0xFFFF_FFFFL);
        } else if (value instanceof Boolean truth) {
            assertThat(number).as(field.name()).isEqualTo(truth ? 1 : 0);
        } else if (value instanceof Instant instant) {
            assertThat(number).as(field.name()).isEqualTo(instant.getEpochSecond());
        } else {
            assertThat(number).as(field.name()).isEqualTo(value);
        }
    }

    private static void write(MessageBuilder builder, Field field, Object value) {
        if (value instanceof Long number) {
            builder.set(field, number);
        } else if (value instanceof Boolean truth) {
            builder.set(field, truth);
        } else if (value instanceof Instant instant) {
            builder.set(field, instant.getEpochSecond());
        } else if (value instanceof String text) {
            builder.set(field, text);
        } else if (value instanceof byte[] raw) {
            builder.set(field, raw);
        } else if (value instanceof NamedVariable variable) {
            builder.add(variable);
        } else if (value == Special.NONE) {
            builder.set(field, -1);
        } else {
            fail("no way to write " + value);
        }
    }

    private static Set<String> names(Stream<GoldenFrame> frames) {
        return frames.map(GoldenFrame::typeName).collect(Collectors.toSet());
    }

    /** Names of the messages of priority 1 and 2 that exist in a version; lines are {@code PRIORITY NAME [SINCE]}. */
    private static List<String> important(int version) throws IOException {
        try (InputStream file = GoldenFramesTest.class.getResourceAsStream("/important-messages.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .filter(words -> words.length < 3 || version >= Integer.parseInt(words[2]))
                    .map(words -> words[1])
                    .toList();
        }
    }
}
