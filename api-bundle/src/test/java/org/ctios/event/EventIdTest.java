package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Event ids and families, the words of filters and of the Camel option {@code events}. */
class EventIdTest {
    private static final int OWN_EVENT = 0x2000_0000;
    private static final Set<EventId> MADE_OF_AGENT_MODE = EnumSet.of(
            EventId.LOGOUT_FAILED, EventId.PRE_LOGOUT, EventId.POST_LOGOUT, EventId.BUTTON_ENABLEMENT_CHANGE);

    /** DG 12.5 ch. 8 prints three in its filter examples, ch. 4 the last. */
    @ParameterizedTest
    @CsvSource({"CALL_BEGIN,23", "CALL_END,24", "AGENT_STATE_CHANGE,30", "SKILL_GROUP_STATISTICS,536871027"})
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
        boolean own = id.number() >= OWN_EVENT + 0x1000;
        boolean session = id.family() == EventFamily.CONNECTION || MADE_OF_AGENT_MODE.contains(id);
        assertThat(own).isEqualTo(session);
        assertThat(own || (id.number() & ~OWN_EVENT) < 300).isTrue();
        assertThat(id.cilName()).startsWith("On");
        assertThat(id.enumName()).startsWith("e");
    }

    /** DG 12.5 ch. 4 and ch. 6 print some events under two names. */
    @ParameterizedTest
    @CsvSource({
        "eOnNewSkillGroupStatisticsEvent,SKILL_GROUP_STATISTICS",
        "OnSetAgentModeEvent,SET_AGENT_MODE",
        "onmakeconsultcallconf,CONSULTATION_CALL_CONF"
    })
    void anotherNameOfAGuideLeadsToTheSameEvent(String name, EventId id) {
        assertThat(EventId.ofName(name)).isEqualTo(id);
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
