package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.message;

import org.junit.jupiter.api.Test;

/** NAMEDVAR and NAMEDARRAY: guide, Messaging Conventions. Tags 82 and 83 of a CALL_DELIVERED_EVENT. */
class NamedVariableTest {

    @Test
    void scalarsAndElementsComeInTheOrderTheyStand() {
        Message message = delivered("53 06 05 61 00 6200 00 52 04 6100 7800 53 05 ff 6100 7900");
        assertThat(message.namedVariables())
                .containsExactly(
                        new NamedVariable("a", 5, "b"),
                        NamedVariable.scalar("a", "x"),
                        new NamedVariable("a", 255, "y"));
        assertThat(message.namedVariables().get(0).isElement()).isTrue();
        assertThat(message.namedVariables().get(1).isElement()).isFalse();
    }

    @Test
    void aValueWithoutItsNulEndsWithTheField() {
        assertThat(delivered("52 03 610078").namedVariables()).containsExactly(NamedVariable.scalar("a", "x"));
        assertThat(delivered("53 04 07610078").namedVariables()).containsExactly(new NamedVariable("a", 7, "x"));
    }

    @Test
    void aVariableWithoutAnyNulIsAllName() {
        assertThat(delivered("52 02 6178").namedVariables()).containsExactly(NamedVariable.scalar("ax", ""));
        assertThat(delivered("53 03 076178").namedVariables()).containsExactly(new NamedVariable("ax", 7, ""));
        assertThat(delivered("52 02 6100").namedVariables()).containsExactly(NamedVariable.scalar("a", ""));
        assertThat(delivered("52 00").namedVariables()).containsExactly(NamedVariable.scalar("", ""));
    }

    @Test
    void bytesAfterTheValueAreNotPartOfIt() {
        assertThat(delivered("52 06 6100780079 00").namedVariables()).containsExactly(NamedVariable.scalar("a", "x"));
    }

    /** Found by reading: the index was taken from behind the field, or from behind the frame. */
    @Test
    void anElementWithoutEvenItsIndexIsEmpty() {
        for (String floating : new String[] {"53 00", "53 00 08 02 3100"}) {
            assertThat(delivered(floating).namedVariables()).containsExactly(new NamedVariable("", 0, ""));
            assertThat(delivered(floating).toString()).contains("NamedArray=[0]:\"\"");
        }
        assertThat(delivered("53 01 07").namedVariables()).containsExactly(new NamedVariable("", 7, ""));
    }

    private static Message delivered(String floating) {
        return message(V15, MessageTypes.CALL_DELIVERED_EVENT, "00".repeat(54) + floating);
    }
}
