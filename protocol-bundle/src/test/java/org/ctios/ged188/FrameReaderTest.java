package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private final FrameReader reader = new FrameReader();
    private final List<byte[]> frames = new ArrayList<>();

    @Test
    void aTruncatedFrameWaitsForItsRest() {
        byte[] frame = Frames.frame(MessageTypes.HEARTBEAT_REQ, "00000001");
        for (int i = 0; i < frame.length; i++) {
            assertThat(frames).isEmpty();
            assertThat(reader.pending()).isEqualTo(i);
            read(frame[i]);
        }
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0)).isEqualTo(frame);
        assertThat(reader.pending()).isZero();
    }

    /** Guide, Message Types: STANDBY_ACTIVE_EVENT and STOPPING_REQUESTS_TO_THIS_SIDE_IND have no body. */
    @ParameterizedTest
    @ValueSource(ints = {MessageTypes.STANDBY_ACTIVE_EVENT, MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND})
    void aMessageWithoutBodyIsCompleteWithItsHeader(int type) {
        byte[] frame = Frames.frame(type, "");
        reader.read(ByteBuffer.wrap(frame, 0, 7), frames::add);
        assertThat(frames).isEmpty();
        read(frame[7]);
        assertThat(frames).hasSize(1);
        Message message = Message.of(Frames.V24, frames.get(0));
        assertThat(message.typeNumber()).isEqualTo(type);
        assertThat(message.floatingFields()).isEmpty();
    }

    @Test
    void messagesWithoutBodyFollowEachOther() {
        read(GoldenFrame.hex("00000000 00000115 00000000 00000119 00000000 00000115"));
        assertThat(frames).hasSize(3);
        assertThat(frames).map(frame -> frame[7]).containsExactly((byte) 0x15, (byte) 0x19, (byte) 0x15);
    }

    @Test
    void everyFrameIsAnArrayOfItsOwn() {
        byte[] glued = GoldenFrame.hex("00000004 00000005 00000001 00000004 00000005 00000002");
        read(glued);
        frames.get(0)[11] = 99;
        glued[23] = 98;
        assertThat(frames.get(1)).endsWith(0, 0, 0, 2);
    }

    /** Guide, Messaging Conventions: the largest message has 12,500 bytes. */
    @Test
    void theLargestMessageOfTheGuideIsTaken() {
        byte[] frame = new byte[12_500];
        Bytes.putInt32(frame, 0, 12_492);
        read(frame);
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0)).hasSize(12_500);
    }

    /** A length of two gigabytes would end the virtual machine if it were allocated before it is checked. */
    @ParameterizedTest
    @ValueSource(strings = {"000030cd", "00010000", "7ffffff0", "7fffffff", "80000000", "fffffff8", "ffffffff"})
    void aLengthOverTheLimitEndsTheStream(String length) {
        assertThatExceptionOfType(FatalProtocolException.class)
                .isThrownBy(() -> read(GoldenFrame.hex(length + "00000005")))
                .withMessage(
                        "MessageLength " + Long.parseLong(length, 16) + " is over the limit of 12492 bytes (at byte 0)")
                .satisfies(e -> assertThat(e.position()).isZero());
        assertThat(frames).isEmpty();
    }

    @Test
    void framesBeforeAnImpossibleLengthAreDelivered() {
        assertThatExceptionOfType(FatalProtocolException.class)
                .isThrownBy(() -> read(GoldenFrame.hex("00000004 00000005 00000001 ffffffff 00000005")));
        assertThat(frames).hasSize(1);
    }

    @Test
    void afterAFatalErrorNothingIsReadAnyMore() {
        assertThatExceptionOfType(FatalProtocolException.class)
                .isThrownBy(() -> read(GoldenFrame.hex("ffffffff 00000005")));
        for (byte[] more : new byte[][] {Frames.frame(5, "00000001"), new byte[0]}) {
            assertThatExceptionOfType(FatalProtocolException.class)
                    .isThrownBy(() -> read(more))
                    .withMessage("the stream was given up before (at byte 0)");
        }
        assertThat(frames).isEmpty();
    }

    @Test
    void anotherLimitIsKeptToTheByte() {
        new FrameReader(12).read(ByteBuffer.wrap(Frames.frame(5, "00000001")), frames::add);
        assertThat(frames).hasSize(1);
        assertThatExceptionOfType(FatalProtocolException.class)
                .isThrownBy(() -> new FrameReader(11).read(ByteBuffer.wrap(Frames.frame(5, "00000001")), frames::add))
                .withMessageContaining("limit of 3 bytes");
    }

    @Test
    void aLimitBelowTheHeaderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameReader(7))
                .withMessage("a message has at least 8 bytes, not 7");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyTheBytesBetweenPositionAndLimitAreTaken(boolean direct) {
        byte[] frame = Frames.frame(MessageTypes.HEARTBEAT_REQ, "00000001");
        ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(64) : ByteBuffer.allocate(64);
        buffer.position(5).put(frame).put(frame).put((byte) 0xFF).flip().position(5);
        buffer.limit(5 + 2 * frame.length);
        reader.read(buffer, frames::add);
        assertThat(frames.toArray()).isEqualTo(new byte[][] {frame, frame});
        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(reader.pending()).isZero();
    }

    /** GED-188 is big-endian, whatever order the buffer was left in. */
    @Test
    void theByteOrderOfTheBufferDoesNotMatter() {
        byte[] frame = Frames.frame(MessageTypes.HEARTBEAT_REQ, "00000001");
        reader.read(ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN), frames::add);
        assertThat(frames.get(0)).isEqualTo(frame);
    }

    @Test
    void aSlicedReadOnlyBufferIsRead() {
        byte[] frame = Frames.frame(MessageTypes.HEARTBEAT_REQ, "00000001");
        ByteBuffer buffer = ByteBuffer.allocate(3 + frame.length).position(3).put(frame);
        reader.read(buffer.position(3).slice().asReadOnlyBuffer(), frames::add);
        assertThat(frames.get(0)).isEqualTo(frame);
    }

    /** One bad message must not put the stream out of step: the next call goes on behind it. */
    @Test
    void aConsumerThatFailsLosesOnlyItsFrame() {
        ByteBuffer buffer = ByteBuffer.wrap(GoldenFrame.hex("00000004 00000005 00000001 00000004 00000005 00000002"));
        assertThatIllegalStateException()
                .isThrownBy(() -> reader.read(buffer, frame -> {
                    throw new IllegalStateException("refused");
                }));
        reader.read(buffer, frames::add);
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0)).endsWith(0, 0, 0, 2);
    }

    private void read(byte... bytes) {
        reader.read(ByteBuffer.wrap(bytes), frames::add);
    }
}
