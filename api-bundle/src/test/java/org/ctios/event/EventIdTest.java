package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Event ids and families, the words of filters and of the Camel option {@code events}. */
class EventIdTest {
    private static final int OWN_EVENT = 0x2000_0000;

    /** DG 12.5 ch. 8 prints these three in its filter examples. */
    @ParameterizedTest
    @CsvSource({"CALL_BEGIN,23", "CALL_END,24", "AGENT_STATE_CHANGE,30"})
    void documentedNumbersAreTheCils(EventId id, int number) {
        assertThat(id.number()).isEqualTo(number);
    }

    @Test
    void numbersAndNamesAreUnique() {
        assertThat(Arrays.stream(EventId.values()).map(EventId::number)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(EventId.values())
                        .flatMap(id -> Stream.of(
                                id.cilName().toLowerCase(), id.enumName().toLowerCase())))
                .doesNotHaveDuplicates();
    }

    /** Events of the session itself have no message behind them; the others share the number of their message. */
    @ParameterizedTest
    @EnumSource(EventId.class)
    void onlyEventsOfTheSessionItselfHaveNumbersOfOurOwn(EventId id) {
        boolean own = (id.number() & OWN_EVENT) != 0;
        assertThat(own).isEqualTo(id.family() == EventFamily.CONNECTION);
        assertThat(id.cilName()).startsWith("On");
        assertThat(id.enumName()).startsWith("e");
    }

    /** Both of the CIL's names lead to the event, in any case. */
    @ParameterizedTest
    @EnumSource(EventId.class)
    void anEventIsFoundByEitherNameInAnyCase(EventId id) {
        assertThat(EventId.ofName(id.cilName())).isEqualTo(id);
        assertThat(EventId.ofName(id.cilName().toUpperCase())).isEqualTo(id);
        assertThat(EventId.ofName(id.enumName().toLowerCase())).isEqualTo(id);
    }

    @Test
    void anUnknownNameIsNoEvent() {
        assertThat(EventId.ofName("OnNothing")).isNull();
        assertThat(EventId.ofName("")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"connection,CONNECTION", "AGENT,AGENT", "Call,CALL", "skillgroup,SKILL_GROUP", "skillGroup,SKILL_GROUP"
    })
    void aFamilyIsFoundByItsWordInAnyCase(String word, EventFamily family) {
        assertThat(EventFamily.ofWord(word)).isEqualTo(family);
    }

    @Test
    void anUnknownWordIsNoFamily() {
        assertThat(EventFamily.ofWord("calls")).isNull();
        assertThat(Arrays.stream(EventFamily.values()).map(EventFamily::word)).doesNotHaveDuplicates();
    }
}
