package org.ctios.session.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.internal.translate.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of requests for statistics that cannot be read (DG 12.5 ch. 12). */
class StatisticsNumbersTest {
    private final Known known = Known.agentMode();
    private final StatisticsPolls polls = new StatisticsPolls();

    /** What is given and cannot be read is not the same as what is left out: that stands for all groups. */
    @ParameterizedTest
    @CsvSource({
        "SkillGroupNumber, 7.5",
        "SkillGroupNumber, seven",
        "PollingIntervalSec, 0.5",
        "PollingIntervalSec, soon"
    })
    void aNumberThatIsNoneIsRefusedByItsKeyword(String keyword, String value) {
        for (Operation operation :
                new Operation[] {Operation.ENABLE_SKILL_GROUP_STATISTICS, Operation.DISABLE_SKILL_GROUP_STATISTICS}) {
            CtiOsRequest request =
                    CtiOsRequest.of(operation).with(keyword, value).build();
            assertThatThrownBy(() -> polls.change(request, known, 0))
                    .isInstanceOf(RequestFailedException.class)
                    .hasMessageContaining("the keyword " + keyword + " is no whole number");
        }
    }

    @Test
    void aGroupThatCannotBeReadEndsNoOther() {
        polls.change(
                CtiOsRequest.of(Operation.ENABLE_SKILL_GROUP_STATISTICS)
                        .with("SkillGroupNumber", 8)
                        .build(),
                known,
                0);
        CtiOsRequest faulty = CtiOsRequest.of(Operation.DISABLE_SKILL_GROUP_STATISTICS)
                .with("SkillGroupNumber", 7.5)
                .build();
        assertThatThrownBy(() -> polls.change(faulty, known, 0)).isInstanceOf(RequestFailedException.class);
        assertThat(polls.due(0)).hasSize(1);
    }
}
