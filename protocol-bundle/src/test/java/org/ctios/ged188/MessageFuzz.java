package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Frames bent by a fuzzer that sees which code they reach. Only the declared exceptions may come out, and no frame is
 * larger than the limit. With the tests it reads its seeds once; {@code docs/fuzzing.md} says how to let it run.
 */
class MessageFuzz {
    private static final List<ProtocolVersion> VERSIONS = versions();

    private static List<ProtocolVersion> versions() {
        ProtocolVersion narrow =
                ProtocolVersion.ccx(18).with(ProtocolOptions.STANDARD.with(Choice.NARROW_NAMED_LENGTH));
        return Stream.concat(
                        Stream.of(Dialect.values())
                                .flatMap(dialect -> IntStream.rangeClosed(dialect.oldest(), dialect.newest())
                                        .mapToObj(number -> ProtocolVersion.of(dialect, number))),
                        Stream.of(narrow))
                .toList();
    }

    /**
     * Golden frames and one generated message of every type, each behind the byte that chooses its version. With the
     * highest bit of that byte set the length in the header stays what the fuzzer made of it; else it is put right, so
     * that the bytes behind it are read.
     */
    static Stream<byte[]> seeds() {
        Stream<Message> golden = GoldenFrame.all().stream().map(GoldenFrame::decode);
        Stream<Message> generated = Dictionary.standard().entries().stream()
                .filter(entry -> entry.where().in(ProtocolVersion.cce(24)))
                .map(entry -> MessageGenerator.message(ProtocolVersion.cce(24), entry.type(), 1));
        return Stream.concat(golden, generated).map(MessageFuzz::seed);
    }

    private static byte[] seed(Message message) {
        return ByteBuffer.allocate(1 + message.size())
                .put((byte) VERSIONS.indexOf(message.version()))
                .put(message.toBytes())
                .array();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "", maxExecutions = 10_000_000)
    void anyBytesAreReadOrRefused(byte[] input) {
        if (input.length < 1) {
            return;
        }
        int chosen = input[0] & 0x7F;
        ProtocolVersion version = VERSIONS.get(chosen % VERSIONS.size());
        byte[] stream = Arrays.copyOfRange(input, 1, input.length);
        if (input[0] >= 0 && stream.length >= FrameReader.HEADER) {
            Bytes.putInt32(stream, 0, stream.length - FrameReader.HEADER);
        }
        try {
            new FrameReader().read(ByteBuffer.wrap(stream), frame -> read(version, frame));
        } catch (FatalProtocolException e) {
            assertThat(e.position()).isZero();
        }
    }

    private static void read(ProtocolVersion version, byte[] frame) {
        assertThat(frame.length).isBetween(FrameReader.HEADER, FrameReader.LARGEST_MESSAGE);
        Message message;
        try {
            message = Message.of(version, frame);
        } catch (MalformedMessageException e) {
            assertThat(e.position()).isBetween(0, frame.length);
            return;
        }
        EveryReading.of(message);
    }
}
