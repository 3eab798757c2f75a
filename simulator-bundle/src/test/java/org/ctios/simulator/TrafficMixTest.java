package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to calls, in words (docs/simulator.md, Agents and calls). */
class TrafficMixTest {
    /** What is not named is as by default. */
    @Test
    void sharesChangeTheVariedMix() {
        assertThat(TrafficMix.parse("consult=0.2, quirks = 1"))
                .isEqualTo(new TrafficMix(0.2, 0.3, 0.2, 0.03, 0.04, 0.03, 0.04, 0.02, 0.08, 0.05, 1));
        assertThat(TrafficMix.parse("")).isEqualTo(TrafficMix.varied()).isEqualTo(TrafficMix.parse("varied"));
    }

    /** With plain in front there is nothing but what plain calls have, and what is named. */
    @Test
    void sharesChangeThePlainMixWhereItIsNamed() {
        assertThat(TrafficMix.parse(" plain ")).isEqualTo(TrafficMix.plain());
        assertThat(TrafficMix.parse("plain,hold=0,outbound=.5"))
                .isEqualTo(new TrafficMix(0, 0.3, 0, 0, 0, 0, 0, 0, 0, 0.5, 0));
    }

    /** In bits it is a little more than 1. */
    @Test
    void sharesAreOneTogetherInDecimals() {
        assertThat(0.34 + 0.56 + 0.1).isGreaterThan(1);
        assertThat(TrafficMix.parse("plain, consult=0.34, blindTransfer=0.56, conference=0.1"))
                .isEqualTo(new TrafficMix(0.2, 0.3, 0.34, 0.56, 0.1, 0, 0, 0, 0, 0, 0));
    }

    /** Each share by its own name. */
    @Test
    void everyShareHasItsName() throws ReflectiveOperationException {
        RecordComponent[] shares = TrafficMix.class.getRecordComponents();
        assertThat(Stream.of(shares).map(RecordComponent::getName).toList()).isEqualTo(MixWords.NAMES);
        for (RecordComponent share : shares) {
            TrafficMix mix = TrafficMix.parse("plain, " + share.getName() + "=0.75");
            assertThat(share.getAccessor().invoke(mix)).as(share.getName()).isEqualTo(0.75);
        }
    }

    /** What cannot be read is told with what was expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        consults=0.2               | 'consults' is no share of the calls; give one of hold, dataChange, consult
        consults=0.2               | did you mean consult?
        transfer=0.2               | 'transfer' is no share of the calls; give one of hold
        consult                    | 'consult' has no number; write a share from 0 to 1, as in consult=0.2
        consult=much               | 'consult=much' has no number; write a share from 0 to 1, as in consult=0.2
        consult=20                 | consult is a share of the calls from 0 to 1, not 20.0
        consult=NaN                | consult is a share of the calls from 0 to 1, not NaN
        hold=-0.1                  | hold is a share of the calls from 0 to 1, not -0.1
        consult=0.5,conference=0.6 | consult, blindTransfer and conference are 1 together at most
        conference=1               | 1 together at most, not 0.06 + 0.03 + 1.0; in words, put plain in front where what
        unanswered=1               | abandoned and unanswered are 1 together at most, not 0.04 + 1.0; in words, put plain
        hold=0.1,hold=0.2          | hold stands twice; leave one of them out
        abandoned=0.9,unanswered=1 | abandoned and unanswered are 1 together at most
        hold=1,plain               | 'plain' stands in front, as in: plain, consult=0.2
        """)
    void whatCannotBeReadIsExplained(String text, String reason) {
        assertThatThrownBy(() -> TrafficMix.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    /** From the start on, without another call of a method. */
    @Test
    void aPairBeginsWithIt() {
        try (CtiServerPair pair = CtiServerPair.builder()
                .agents(1)
                .callsPerMinute(0)
                .trafficMix(TrafficMix.plain())
                .start()) {
            assertThat(pair.contactCentre().trafficMix()).isEqualTo(TrafficMix.plain());
        }
        try (CtiServerPair pair = CtiServerPair.start()) {
            assertThat(pair.contactCentre().trafficMix()).isEqualTo(TrafficMix.varied());
        }
    }
}
