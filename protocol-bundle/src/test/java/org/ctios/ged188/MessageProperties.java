package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ctios.ged188.ProtocolVersion.Dialect;

/** What holds for any messages and any way the network cuts them. */
class MessageProperties {

    @Provide
    Arbitrary<ProtocolVersion> versions() {
        return Arbitraries.of(Dialect.class).flatMap(dialect -> Arbitraries.integers()
                .between(dialect.oldest(), dialect.newest())
                .map(number -> ProtocolVersion.of(dialect, number)));
    }

    @Provide
    Arbitrary<Message> messages() {
        return Combinators.combine(
                        versions(), Arbitraries.of(Dictionary.standard().messageTypes()), Arbitraries.longs())
                .filter((version, type, seed) -> Dictionary.standard().entries().stream()
                        .anyMatch(entry ->
                                entry.type().equals(type) && entry.where().in(version)))
                .as(MessageGenerator::message);
    }

    @Property(tries = 300)
    void anySplitOfTheStreamGivesTheSameFrames(
            @ForAll("messages") Message first,
            @ForAll("messages") Message second,
            @ForAll @Size(max = 50) List<@IntRange(min = 1, max = 200) Integer> parts) {
        byte[] stream = ByteBuffer.allocate(first.size() + second.size())
                .put(first.toBytes())
                .put(second.toBytes())
                .array();
        FrameReader reader = new FrameReader();
        List<byte[]> frames = new ArrayList<>();
        int at = 0;
        for (int part : parts) {
            int length = Math.min(part, stream.length - at);
            reader.read(ByteBuffer.wrap(stream, at, length), frames::add);
            at += length;
        }
        reader.read(ByteBuffer.wrap(stream, at, stream.length - at), frames::add);
        assertThat(frames.toArray()).isEqualTo(new byte[][] {first.toBytes(), second.toBytes()});
        assertThat(reader.pending()).isZero();
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAndWrittenTheSame(@ForAll("messages") Message message) {
        Message read = Message.of(message.version(), message.toBytes());
        assertThat(MessageGenerator.again(read).toBytes()).isEqualTo(message.toBytes());
    }

    @Property(tries = 300)
    void theEntriesOfAListAreAsManyAsItsCountSays(@ForAll("messages") Message message) {
        for (GroupLayout group : message.layout().groups()) {
            if (group.parent() == null && message.has(group.count())) {
                assertThat(message.groups(group.count()))
                        .as("%s of %s", group.name(), message)
                        .hasSize((int) message.uint(group.count()));
            }
        }
    }
}
