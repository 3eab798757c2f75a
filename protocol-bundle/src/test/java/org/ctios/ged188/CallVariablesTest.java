package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallVariablesTest {
    /** The guide numbers them from 1, in the order of their tags. */
    @Test
    void theFieldOfANumberHasTheNumberInItsName() {
        assertThat(CallVariables.FIELDS)
                .extracting(Field::name)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> "CallVariable" + number)
                        .toList());
        assertThat(CallVariables.field(10)).isSameAs(Fields.CALL_VARIABLE10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, -1})
    void anotherNumberIsRefused(int number) {
        assertThatThrownBy(() -> CallVariables.field(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("call variables are numbered 1 to 10, not " + number);
    }
}
