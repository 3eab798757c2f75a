package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.Provocations.Case;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of CONTROL_FAILURE_CONF that the contact centre has a use for: the request that gets it. */
class ControlFailureCodesTest {
    private static final Enumeration CODES = Dictionary.standard().enumeration("ControlFailureCode");
    private static final Map<String, Case> CASES = new RefusedControl().cases();

    static Set<String> provoked() {
        return CASES.keySet();
    }

    /** Guide, ControlFailureCode: control that is not possible is refused with its code, and the session goes on. */
    @ParameterizedTest
    @MethodSource("provoked")
    void controlThatIsNotPossibleGetsItsCode(String symbol) throws Exception {
        try (CtiServerPair pair = CtiServerPair.builder()
                        .agents(RefusedControl.AGENTS)
                        .callsPerMinute(0)
                        .start();
                TestClient client = new TestClient(pair, Side.A, Provocations.VERSION)) {
            Message answer = CASES.get(symbol).attempt().make(pair, client);
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
            assertThat(answer.symbol(Fields.FAILURE_CODE)).isEqualTo(symbol);
            assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request)
                            .typeNumber())
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
        }
    }

    /** None is kept that nothing leads to. */
    @Test
    void everyCodeThatIsSentCanBeProvoked() {
        assertThat(Arrays.stream(ControlFailure.values())
                        .map(failure -> CODES.symbol(failure.code()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(provoked());
    }

    /** The page says the same as this test, which writes its rows to {@code target/control-failure-codes.md}. */
    @Test
    void thePageListsThem() throws IOException {
        CodePage.has(CodePage.rows(CODES, CASES), "control-failure-codes.md");
    }
}
