package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolVersionTest {

    /** Guide, Changes and Additions, version 20. */
    @ParameterizedTest
    @CsvSource({"13,1", "15,1", "18,1", "19,1", "20,2", "24,2", "25,2"})
    void unifiedCceHasWideTagsFromVersion20(int number, int width) {
        assertThat(ProtocolVersion.cce(number).tagWidth()).isEqualTo(width);
    }

    /** CTI Protocol Developer Guide, change history of 12.5(1) SU1. */
    @ParameterizedTest
    @CsvSource({"10,1", "17,1", "18,2"})
    void unifiedCcxHasWideTagsFromVersion18(int number, int width) {
        assertThat(ProtocolVersion.ccx(number).tagWidth()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"12", "26", "0", "-1"})
    void aVersionOfUnifiedCceOutsideItsRangeIsRefused(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtocolVersion.cce(number))
                .withMessage("protocol version " + number + " of CCE is not between 13 and 25");
    }

    @ParameterizedTest
    @CsvSource({"9", "19"})
    void aVersionOfUnifiedCcxOutsideItsRangeIsRefused(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtocolVersion.ccx(number))
                .withMessage("protocol version " + number + " of CCX is not between 10 and 18");
    }

    @Test
    void theDialectDecidesTheCharset() {
        assertThat(ProtocolVersion.cce(24).charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(ProtocolVersion.ccx(18).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void versionsOfTheDialectsAreDifferent() {
        assertThat(ProtocolVersion.cce(15))
                .isNotEqualTo(ProtocolVersion.ccx(15))
                .hasToString("15");
        assertThat(ProtocolVersion.ccx(15)).hasToString("CCX 15");
    }
}
