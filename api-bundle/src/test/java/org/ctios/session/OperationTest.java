package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The metadata that documentation, routes and the shell are made of. */
class OperationTest {
    @ParameterizedTest
    @CsvSource({
        "makeCall, MAKE_CALL",
        "MakeCall, MAKE_CALL",
        "MAKE_CALL, MAKE_CALL",
        "make-call, MAKE_CALL",
        "SendDTMFSignal, SEND_DTMF_SIGNAL",
        "sendDtmf, SEND_DTMF_SIGNAL",
        "consult, MAKE_CONSULT_CALL",
        "release, RELEASE_CALL"
    })
    void anOperationIsFoundByTheWordsOfRoutesAndOfTheCil(String word, Operation operation) {
        assertThat(Operation.of(word)).isEqualTo(operation);
    }

    @Test
    void anUnknownWordIsAnsweredWithAllThereAre() {
        assertThatThrownBy(() -> Operation.of("dial"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no operation dial")
                .hasMessageContaining("makeCall");
    }

    @ParameterizedTest
    @EnumSource
    void everyWordLeadsBack(Operation operation) {
        assertThat(Operation.of(operation.word())).isEqualTo(operation);
        assertThat(Operation.of(operation.word().toUpperCase(Locale.ROOT))).isEqualTo(operation);
    }

    @ParameterizedTest
    @EnumSource
    void noKeywordComesTwiceAndEachSaysWhatItIsFor(Operation operation) {
        assertThat(operation.keywords()).extracting(Keyword::name).doesNotHaveDuplicates();
        assertThat(operation.keywords())
                .allSatisfy(
                        keyword -> assertThat(keyword.meaning()).isNotBlank().doesNotEndWith("."));
    }

    /** The CIL's names differ from the constants in nothing but case (DG 12.6 ch. 8 to 11). */
    @ParameterizedTest
    @EnumSource
    void theConstantIsTheNameOfTheMethod(Operation operation) {
        if (!operation.method().isEmpty()) {
            String name = operation.method().substring(operation.method().indexOf('.') + 1);
            assertThat(operation.name().replace("_", "")).isEqualToIgnoringCase(name);
        }
    }

    @Test
    void aKeywordIsFoundInAnyCase() {
        assertThat(Operation.MAKE_CALL.keyword(" dialednumber "))
                .isNotNull()
                .extracting(Keyword::need)
                .isEqualTo(Keyword.Need.REQUIRED);
        assertThat(Operation.ANSWER.keyword("DialedNumber")).isNull();
    }

    @Test
    void passwordsAndAuthorizationCodesAreSecret() {
        assertThat(Stream.of(Operation.LOGIN, Operation.MAKE_CALL).flatMap(each -> each.keywords().stream()))
                .filteredOn(Keyword::isSecret)
                .extracting(Keyword::name)
                .containsExactlyInAnyOrder("AgentPassword", "AuthorizationCode");
    }

    @Test
    void onlyWhatIsSwitchedOnAndOffIsDoneBySessionItself() {
        assertThat(Operation.values())
                .filteredOn(Operation::isDoneBySession)
                .containsExactly(
                        Operation.ENABLE_AGENT_STATISTICS,
                        Operation.DISABLE_AGENT_STATISTICS,
                        Operation.ENABLE_SKILL_GROUP_STATISTICS,
                        Operation.DISABLE_SKILL_GROUP_STATISTICS);
    }
}
