package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of the dictionary, in every version it exists in, is written, read and written again. */
class RoundTripTest {
    private static final ProtocolOptions OPTIONS = ProtocolOptions.STANDARD
            .with(Choice.TYPE_TABLE_NUMBERS)
            .with(Choice.SHORT_CONFIG_REQUEST)
            .with(Choice.NARROW_NAMED_LENGTH)
            .withTag(Fields.UNIQUE_INSTANCE_ID, 240)
            .withTag(Fields.GREETING_TYPE, 241)
            .withTag(Fields.TOTAL_ANSWERS_SUGGESTION, 314);

    static Stream<ProtocolVersion> versions() {
        List<ProtocolVersion> usual = Stream.of(Dialect.values())
                .flatMap(dialect -> IntStream.rangeClosed(dialect.oldest(), dialect.newest())
                        .mapToObj(number -> ProtocolVersion.of(dialect, number)))
                .toList();
        return Stream.of(
                        usual,
                        usual.stream().map(version -> version.with(OPTIONS)).toList())
                .flatMap(Collection::stream);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyFieldOfEveryTypeComesBack(ProtocolVersion version) {
        for (MessageEntry entry : existing(version)) {
            for (int seed = 0; seed < 5; seed++) {
                Message written = MessageGenerator.message(version, entry.type(), seed);
                Message read = Message.of(version, written.toBytes());
                assertThat(read.typeNumber()).isEqualTo(entry.type().number());
                assertThat(read.trailing()).as("%s", read).isZero();
                assertThat(new HashSet<>(read.fields())).as("%s", read).isEqualTo(fields(entry, version));
                assertThat(MessageGenerator.again(read).toBytes())
                        .as("%s", read)
                        .isEqualTo(written.toBytes());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theJsonFormSaysTheSame(ProtocolVersion version) {
        for (MessageEntry entry : existing(version)) {
            Message written = MessageGenerator.message(version, entry.type(), 1);
            String json = written.toJson().replace("\"***\"", "\"" + MessageGenerator.SECRET + "\"");
            assertThat(MessageJson.read(json, version).toBytes()).as(json).isEqualTo(written.toBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aTypeOfAnotherVersionIsNotWritten(ProtocolVersion version) {
        for (MessageEntry entry : Dictionary.standard().entries()) {
            if (!entry.where().in(version)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Message.builder(version, entry.type().number()));
            }
        }
    }

    /** The list above must not hide an entry that exists nowhere. */
    @Test
    void everyEntryExistsInSomeVersion() {
        for (MessageEntry entry : Dictionary.standard().entries()) {
            Set<FieldEntry> left = new HashSet<>(entry.fields());
            versions().filter(entry.where()::in).forEach(version -> left.removeIf(field -> exists(field, version)));
            assertThat(left.stream().map(FieldEntry::field))
                    .as("%s", entry.type())
                    .isSubsetOf(
                            List.of(Fields.NUM_POSITIVE_ANSWERS_SUGGESTIONS, Fields.NUM_NEGATIVE_ANSWERS_SUGGESTIONS));
        }
    }

    private static List<MessageEntry> existing(ProtocolVersion version) {
        return Dictionary.standard().entries().stream()
                .filter(entry -> entry.type().published() && entry.where().in(version))
                .toList();
    }

    /** Straight from the entries, not from the layouts. */
    private static Set<Field> fields(MessageEntry entry, ProtocolVersion version) {
        return entry.fields().stream()
                .filter(field -> exists(field, version))
                .map(FieldEntry::field)
                .collect(Collectors.toSet());
    }

    private static boolean exists(FieldEntry field, ProtocolVersion version) {
        boolean numbered = field.tag() != 0 || version.options().tags().containsKey(field.field());
        int[] wide = {314};
        boolean fits = version.tagWidth() == 2
                || field.tag() < 0x100
                        && Arrays.stream(wide)
                                .noneMatch(
                                        tag -> tag == version.options().tags().getOrDefault(field.field(), 0));
        return field.where().in(version) && numbered && fits;
    }
}
