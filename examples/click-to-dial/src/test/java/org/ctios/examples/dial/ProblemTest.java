package org.ctios.examples.dial;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.session.CilError;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page may conclude about the call from the status. */
class ProblemTest {

    @ParameterizedTest
    @CsvSource({"MAKE_CALL, 504", "QUERY_AGENT_STATE, 503"})
    void aCallThatWasPerhapsMadeIsToldApartFromOneThatWasNotEvenAskedFor(Operation operation, int status) {
        Problem lost = Problem.of(RequestFailedException.unanswered(
                operation, CilError.E_CTIOS_IN_FAILOVER, "the connection was lost before the answer came"));
        Problem late = Problem.of(
                RequestFailedException.unanswered(operation, CilError.E_CTIOS_UNKNOWN, "no answer came in 15000 ms"));

        assertThat(lost.status()).isEqualTo(status);
        assertThat(late.status()).isEqualTo(status);
        assertThat(late.detail()).contains("no answer came in 15000 ms");
    }
}
