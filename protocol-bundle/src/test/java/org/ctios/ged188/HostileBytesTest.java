package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Golden frames with random damage. Whatever a peer sends, only the two declared exceptions may come out of this
 * library, and nothing is read from outside a frame. The seed is fixed, so that a failure can be repeated; {@code
 * docs/fuzzing.md} says how to read more of them.
 */
class HostileBytesTest {
    private static final int MUTATIONS = Integer.getInteger("ctios.mutations", 200_000);
    private static final List<ProtocolVersion> VERSIONS = List.of(
            ProtocolVersion.cce(13),
            ProtocolVersion.cce(15),
            ProtocolVersion.cce(20),
            ProtocolVersion.cce(24),
            ProtocolVersion.cce(25),
            ProtocolVersion.ccx(17),
            ProtocolVersion.ccx(18));

    private final Random random = new Random(188);
    private final List<byte[]> golden =
            GoldenFrame.all().stream().map(GoldenFrame::bytes).toList();

    @Test
    void aDamagedMessageIsReadOrMalformed() {
        int malformed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] frame = damagedFrame();
            ProtocolVersion version = VERSIONS.get(random.nextInt(VERSIONS.size()));
            try {
                EveryReading.of(Message.of(version, frame));
            } catch (MalformedMessageException e) {
                assertThat(e.position()).isBetween(0, frame.length);
                malformed++;
            } catch (RuntimeException e) {
                fail(
                        "version " + version + ", mutation " + i + ": "
                                + HexFormat.of().formatHex(frame),
                        e);
            }
        }
        assertThat(malformed).as("share of frames that could not be read").isBetween(MUTATIONS / 50, MUTATIONS / 2);
    }

    @Test
    void aDamagedStreamIsCutIntoFramesWithinTheLimitOrEnds() {
        int ended = 0;
        for (int i = 0; i < MUTATIONS / 10; i++) {
            FrameReader reader = new FrameReader();
            List<byte[]> frames = new ArrayList<>();
            try {
                for (int part = 0; part < 4; part++) {
                    reader.read(ByteBuffer.wrap(damaged(golden.get(random.nextInt(golden.size())))), frames::add);
                }
            } catch (FatalProtocolException e) {
                ended++;
            }
            for (byte[] frame : frames) {
                assertThat(frame.length).isBetween(8, FrameReader.LARGEST_MESSAGE);
                assertThat(Bytes.int32(frame, 0)).isEqualTo(frame.length - 8);
            }
        }
        assertThat(ended).isGreaterThan(MUTATIONS / 1000);
    }

    /** A damaged frame whose announced length is mostly right: else all would end at the first check. */
    private byte[] damagedFrame() {
        byte[] frame = damaged(golden.get(random.nextInt(golden.size())));
        if (frame.length >= 8 && random.nextInt(20) > 0) {
            Bytes.putInt32(frame, 0, frame.length - 8);
        }
        return frame;
    }

    private byte[] damaged(byte[] frame) {
        byte[] damaged = frame.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] frame) {
        int at = random.nextInt(frame.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(frame, at);
            case 1 -> joined(frame, at, Arrays.copyOf(new byte[] {(byte) random.nextInt()}, 1 + random.nextInt(4)), at);
            case 2 -> joined(frame, at, new byte[0], Math.min(frame.length, at + 1 + random.nextInt(4)));
            case 3 -> joined(frame, at, frame, at);
            default -> withByte(frame, at);
        };
    }

    private byte[] withByte(byte[] frame, int at) {
        byte[] values = {0, 1, 0x52, 0x53, 0x7f, -1, (byte) random.nextInt()};
        if (at < frame.length) {
            frame[at] = values[random.nextInt(values.length)];
        }
        return frame;
    }

    private static byte[] joined(byte[] frame, int head, byte[] middle, int tail) {
        return ByteBuffer.allocate(head + middle.length + frame.length - tail)
                .put(frame, 0, head)
                .put(middle)
                .put(frame, tail, frame.length - tail)
                .array();
    }
}
