package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DictionaryTest {
    private static final Dictionary DICTIONARY = Dictionary.standard();

    static Stream<ProtocolVersion> versions() {
        return Stream.concat(
                IntStream.rangeClosed(13, 25).mapToObj(ProtocolVersion::cce),
                IntStream.rangeClosed(10, 18).mapToObj(ProtocolVersion::ccx));
    }

    static Stream<String> fixedSizes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fixed-sizes.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    /** The sizes stand in a file written from the layout tables of the guide. */
    @ParameterizedTest
    @MethodSource("fixedSizes")
    void theFixedPartHasTheSizeOfTheTable(String line) {
        String[] words = line.split(" ");
        int number = Integer.parseInt(words[0]);
        for (int version = ProtocolVersion.OLDEST; version <= ProtocolVersion.NEWEST; version++) {
            Layout layout = DICTIONARY.layouts(ProtocolVersion.cce(version)).of(number);
            assertThat(layout.type().name()).isEqualTo(words[1]);
            assertThat(layout.fixedSize()).as("version %d", version).isEqualTo(sizeAt(version, words));
        }
    }

    @Test
    void everyPublishedTypeStandsInTheTables() throws IOException {
        assertThat(DICTIONARY.messageTypes().stream()
                        .filter(MessageType::published)
                        .map(type -> type.number() + " " + type.name()))
                .containsExactlyInAnyOrderElementsOf(fixedSizes()
                        .map(line -> line.replaceFirst("^(\\d+ \\w+) .*", "$1"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void fixedFieldsLieOneBehindTheOther(ProtocolVersion version) {
        for (Layout layout : layouts(version)) {
            int end = 0;
            for (FieldLayout at :
                    layout.fields().stream().filter(FieldLayout::isFixed).toList()) {
                assertThat(at.offset()).as("%s.%s", layout.type(), at.field()).isEqualTo(end);
                end += at.size();
            }
            assertThat(layout.fixedSize()).as("%s", layout.type()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void noTagAndNoNameStandsTwiceInAMessage(ProtocolVersion version) {
        for (Layout layout : layouts(version)) {
            Set<Object> seen = new HashSet<>();
            for (FieldLayout at : layout.fields()) {
                assertThat(seen.add(at.field()))
                        .as("%s.%s", layout.type(), at.field())
                        .isTrue();
                assertThat(at.isFixed() || seen.add(at.tag()))
                        .as("tag of %s.%s", layout.type(), at.field())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aNumberIsAsLongAsItsType(ProtocolVersion version) {
        for (Layout layout : layouts(version)) {
            for (FieldLayout at : layout.fields()) {
                if (at.type().isNumber()) {
                    assertThat(at.size())
                            .as("%s.%s", layout.type(), at.field())
                            .isEqualTo(at.type().width());
                } else {
                    assertThat(at.size()).as("%s.%s", layout.type(), at.field()).isBetween(1, 255);
                }
            }
        }
    }

    /** Symbols are looked up by number, so only number fields may carry an enumeration. */
    @Test
    void onlyNumbersCarryEnumerations() {
        for (Layout layout : layouts(ProtocolVersion.cce(25))) {
            for (FieldLayout at : layout.fields()) {
                assertThat(at.names() == null || at.type().isNumber())
                        .as("%s.%s", layout.type(), at.field())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3,OPEN_REQ,CLIENT",
        "4,OPEN_CONF,SERVER",
        "9,CALL_DELIVERED_EVENT,SERVER",
        "38,SET_AGENT_STATE_REQ,CLIENT"
    })
    void aTypeIsFoundByNumberAndByName(int number, String name, Sender sender) {
        assertThat(DICTIONARY.messageType(number)).isSameAs(DICTIONARY.messageType(name));
        assertThat(DICTIONARY.messageType(number).name()).isEqualTo(name);
        assertThat(DICTIONARY.messageType(number).sender()).isEqualTo(sender);
    }

    @Test
    void namesOfTypesAreUnique() {
        assertThat(DICTIONARY.messageTypes()).map(MessageType::name).doesNotHaveDuplicates();
        assertThat(DICTIONARY.messageTypes()).hasSize(267);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DICTIONARY.messageType("NO_SUCH_EVENT"))
                .withMessage("the GED-188 dictionary has no message type NO_SUCH_EVENT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DICTIONARY.field("NoSuchField"))
                .withMessage("the GED-188 dictionary has no field NoSuchField");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DICTIONARY.enumeration("NoSuchEnum"))
                .withMessage("the GED-188 dictionary has no enumeration NoSuchEnum");
    }

    @Test
    void layoutsAreComputedOnce() {
        assertThat(DICTIONARY.layouts(ProtocolVersion.cce(24))).isSameAs(DICTIONARY.layouts(ProtocolVersion.cce(24)));
    }

    /** A tag above 255 cannot be told with one byte: it would arrive as another field. */
    @ParameterizedTest
    @MethodSource("versions")
    void everyTagFitsTheTagWidth(ProtocolVersion version) {
        for (Layout layout : layouts(version)) {
            for (FieldLayout at : layout.fields()) {
                assertThat(at.tag())
                        .as("tag of %s.%s", layout.type(), at.field())
                        .isLessThan(version.tagWidth() == 1 ? 0x100 : 0x1_0000);
            }
        }
    }

    private static List<Layout> layouts(ProtocolVersion version) {
        Layouts layouts = DICTIONARY.layouts(version);
        return DICTIONARY.messageTypes().stream()
                .map(type -> layouts.of(type.number()))
                .toList();
    }

    /** The last word whose version is not after this one; a word without version holds for all. */
    private static int sizeAt(int version, String[] words) {
        int size = -1;
        for (int i = 2; i < words.length; i++) {
            String[] parts = words[i].split("=");
            if (parts.length == 1 || Integer.parseInt(parts[0]) <= version) {
                size = Integer.parseInt(parts[parts.length - 1]);
            }
        }
        return size;
    }
}
