package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keyword and value, DG 12.5 ch. 12 and ch. 7: how keywords compare and how values convert. */
class ArgumentsTest {

    /** Behaviour 77: " agentid " and "AgentID" address the same element. */
    @ParameterizedTest
    @ValueSource(strings = {"AgentID", "agentid", " AGENTID ", "\tAgentId\n"})
    void caseAndSurroundingBlanksOfAKeywordDoNotMatter(String key) {
        Arguments arguments = Arguments.builder().set(" AgentID ", "7001").build();
        assertThat(arguments.isValid(key)).isTrue();
        assertThat(arguments.getValueString(key)).isEqualTo("7001");
    }

    /** Behaviour 77: index access starts at 1, and there is nothing before and behind. */
    @Test
    void indexesStartAtOne() {
        Arguments arguments =
                Arguments.builder().set(" AgentID ", "7001").set("State", 3).build();
        assertThat(arguments.getElementKey(1)).isEqualTo("AgentID");
        assertThat(arguments.getElement(1)).isEqualTo("7001");
        assertThat(arguments.getElement(2)).isEqualTo(3);
        assertThat(arguments.getElement(0)).isNull();
        assertThat(arguments.getElementKey(0)).isNull();
        assertThat(arguments.getElement(3)).isNull();
        assertThat(arguments.getElementKey(3)).isNull();
    }

    /** Behaviour 78: each width of a number is read where the value fits, and null where it does not. */
    @ParameterizedTest
    @CsvSource({
        "25,25,25,25,25",
        "' -2 ',-2,4294967294,-2,65534",
        "32768,32768,32768,,32768",
        "65536,65536,65536,,",
        "2147483648,,2147483648,,",
        "4294967296,,,,",
        "-2147483649,,,,",
        "abc,,,,",
        "'',,,,"
    })
    void aNumberIsReadInTheWidthThatHoldsIt(String text, Integer signed, Long unsigned, Short small, Integer ushort) {
        Arguments arguments = Arguments.builder().set("x", text).build();
        assertThat(arguments.getValueInt("x")).isEqualTo(signed);
        assertThat(arguments.getValueUInt("x")).isEqualTo(unsigned);
        assertThat(arguments.getValueShort("x")).isEqualTo(small);
        assertThat(arguments.getValueUShort("x")).isEqualTo(ushort);
        assertThat(arguments.getValueInt("absent")).isNull();
    }

    /** DG 12.5 ch. 7: what the type cannot hold reads as null. A cut number would name another call. */
    @ParameterizedTest
    @MethodSource
    void aNumberThatWouldHaveToBeCutIsNone(Number value) {
        Arguments arguments = Arguments.builder().set("x", value).build();
        assertThat(arguments.getValueLong("x")).isNull();
        assertThat(arguments.getValueInt("x")).isNull();
        assertThat(arguments.getValueUInt("x")).isNull();
        assertThat(arguments.getValueShort("x")).isNull();
        assertThat(arguments.getValueUShort("x")).isNull();
    }

    static List<Number> aNumberThatWouldHaveToBeCutIsNone() {
        return List.of(
                BigInteger.TWO.pow(64).add(BigInteger.valueOf(7)),
                3.9,
                -0.5f,
                1e300,
                new BigDecimal("1e-999999999"),
                new BigDecimal("1e999999999"),
                Double.NaN,
                Double.NEGATIVE_INFINITY);
    }

    /** A script or JSON may give any type of number for a whole one. */
    @ParameterizedTest
    @MethodSource
    void aWholeNumberIsReadFromAnyType(Number value) {
        Arguments arguments = Arguments.builder().set("x", value).build();
        assertThat(arguments.getValueLong("x")).isEqualTo(3);
        assertThat(arguments.getValueInt("x")).isEqualTo(3);
        assertThat(arguments.getValueUInt("x")).isEqualTo(3);
    }

    static List<Number> aWholeNumberIsReadFromAnyType() {
        return List.of((byte) 3, (short) 3, 3, 3L, 3.0f, 3.0, BigInteger.valueOf(3), new BigDecimal("3.000"));
    }

    /** Behaviour 82: a mask that came as a signed number is read by its bits. */
    @Test
    void aMaskWithBit31IsUnsigned() {
        Arguments arguments =
                Arguments.builder().set("EnablementMask", Integer.MIN_VALUE).build();
        assertThat(arguments.getValueUInt("EnablementMask")).isEqualTo(0x8000_0000L);
    }

    /** Blanks inside a keyword belong to it. */
    @Test
    void innerBlanksOfAKeywordMatter() {
        assertThat(Arguments.builder().set("Agent ID", 1).build().isValid("AgentID"))
                .isFalse();
    }

    /** A keyword stands once: the last value counts, in whatever case it was written. */
    @Test
    void settingAKeywordAgainReplacesItsValue() {
        Arguments arguments =
                Arguments.builder().set("AgentID", "1").set("agentid", "2").build();
        assertThat(arguments.numElements()).isEqualTo(1);
        assertThat(arguments.getValueString("AgentID")).isEqualTo("2");
    }

    /** Behaviour 78: 25 reads as "25", "abc" does not read as a number, and nothing is thrown. */
    @Test
    void numbersAndTheirDecimalTextConvertIntoEachOther() {
        Arguments arguments = Arguments.builder()
                .set("number", 25)
                .set("text", " 25 ")
                .set("words", "abc")
                .build();
        assertThat(arguments.getValueString("number")).isEqualTo("25");
        assertThat(arguments.getValueLong("number")).isEqualTo(25);
        assertThat(arguments.getValueLong("text")).isEqualTo(25);
        assertThat(arguments.getValueLong("words")).isNull();
        assertThat(arguments.getValueLong("absent")).isNull();
    }

    /** A script or JSON may give any type of number: the text is that of its digits, as the text of a number of the CIL is. */
    @ParameterizedTest
    @MethodSource
    void aNumberOfAnyTypeReadsAsItsDigits(Number value, String text) {
        assertThat(Arguments.builder().set("x", value).build().getValueString("x"))
                .isEqualTo(text);
    }

    static List<org.junit.jupiter.params.provider.Arguments> aNumberOfAnyTypeReadsAsItsDigits() {
        return List.of(
                arguments((byte) -3, "-3"),
                arguments(1001.0, "1001"),
                arguments(1001.0f, "1001"),
                arguments(55_512_345.0, "55512345"),
                arguments(-0.0, "0"),
                arguments(0.25, "0.25"),
                arguments(1e-7, "0.00000010"),
                arguments(1e15, "1000000000000000"),
                arguments(new BigDecimal("1001.000"), "1001"),
                arguments(new BigDecimal("1E+3"), "1000"),
                arguments(new BigDecimal("0.50"), "0.50"),
                arguments(BigInteger.TWO.pow(70), "1180591620717411303424"),
                arguments(Double.NaN, "NaN"),
                arguments(Double.NEGATIVE_INFINITY, "-Infinity"));
    }

    /** The digits of such a number would fill the memory, and a body from outside may have it. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999"})
    void aNumberOfEndlessDigitsReadsAsItIsWritten(String number) {
        assertThat(Arguments.builder().set("x", new BigDecimal(number)).build().getValueString("x"))
                .isEqualTo(number);
    }

    /** Behaviour 82: an unsigned 32-bit number with its highest bit set stays positive. */
    @Test
    void unsignedNumbersStayPositive() {
        Arguments arguments =
                Arguments.builder().set("EnablementMask", 0x8000_0000L).build();
        assertThat(arguments.getValueLong("EnablementMask")).isEqualTo(2_147_483_648L);
        assertThat(arguments.getValueString("EnablementMask")).isEqualTo("2147483648");
    }

    /** DG 12.5 ch. 7: truth values read from numbers and texts. */
    @ParameterizedTest
    @CsvSource({"true,true", "FALSE,false", "' true ',true", "1,true", "0,false", "-1,true", "yes,"})
    void textsReadAsTruthValues(String text, Boolean expected) {
        assertThat(Arguments.builder().set("AutoLogin", text).build().getValueBool("AutoLogin"))
                .isEqualTo(expected);
    }

    @Test
    void numbersReadAsTruthValues() {
        Arguments arguments = Arguments.builder()
                .set("one", 1)
                .set("zero", 0L)
                .set("on", true)
                .build();
        assertThat(arguments.getValueBool("one")).isTrue();
        assertThat(arguments.getValueBool("zero")).isFalse();
        assertThat(arguments.getValueBool("on")).isTrue();
        assertThat(Arguments.builder().set("half", 0.5).build().getValueBool("half"))
                .isTrue();
        assertThat(Arguments.builder().set("none", 0.0).build().getValueBool("none"))
                .isFalse();
        assertThat(Arguments.builder().set("nan", Double.NaN).build().getValueBool("nan"))
                .isNull();
        assertThat(arguments.getValueBool("absent")).isNull();
    }

    /** DG 12.6 ch. 3: ARGUMENTS is a value type of its own and converts into no other. */
    @Test
    void nestedArgumentsAreReadAsArrayOnly() {
        Arguments nested = Arguments.builder().set("user.Priority", "3").build();
        Arguments arguments =
                Arguments.builder().set("ECC", nested).set("plain", 1).build();
        assertThat(arguments.getValueArray("ecc")).isEqualTo(nested);
        assertThat(arguments.getValueString("ECC")).isNull();
        assertThat(arguments.getValueLong("ECC")).isNull();
        assertThat(arguments.getValueBool("ECC")).isNull();
        assertThat(arguments.getValueArray("plain")).isNull();
    }

    /** A route sees nested arguments as nested maps, in the order and spelling they were written. */
    @Test
    void asMapKeepsSpellingAndOrderAndUnfoldsNestedArguments() {
        Arguments arguments = Arguments.builder()
                .set(" Zulu ", 1)
                .set("Alpha", Arguments.builder().set("Inner", "x").build())
                .build();
        assertThat(arguments.asMap()).containsExactly(Map.entry("Zulu", 1), Map.entry("Alpha", Map.of("Inner", "x")));
        assertThat(arguments.keys()).containsExactly("Zulu", "Alpha");
    }

    /** Behaviour 76, stricter than the CIL: what is handed over does not change any more. */
    @Test
    void neitherTheBuilderNorACopyChangesFinishedArguments() {
        Arguments.Builder builder = Arguments.builder().set("first", 1);
        Arguments arguments = builder.build();
        builder.set("second", 2);
        arguments.asMap().put("third", 3);
        assertThat(arguments.keys()).containsExactly("first");
    }

    /** Behaviour 76: neither does a value that is replaced afterwards, nor one inside nested arguments. */
    @Test
    void valuesChangedAfterwardsDoNotReachFinishedArguments() {
        Arguments.Builder inner = Arguments.builder().set("x", 1);
        Arguments.Builder outer = Arguments.builder().set("text", "before").set("nested", inner.build());
        Arguments arguments = outer.build();
        inner.set("x", 2);
        outer.set("text", "after").set("nested", inner.build());
        assertThat(arguments.getValueString("text")).isEqualTo("before");
        assertThat(arguments.getValueArray("nested"))
                .isEqualTo(Arguments.builder().set("x", 1).build());
    }

    /** A null value means "not there" (DG 12.5 ch. 10: a null value changes nothing). */
    @Test
    void aNullValueIsLeftOut() {
        Arguments arguments = Arguments.builder().set("absent", null).build();
        assertThat(arguments.isValid("absent")).isFalse();
        assertThat(arguments).isEqualTo(Arguments.none());
    }

    @Test
    void anEmptyKeywordAndAForeignTypeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.builder().set("  ", 1))
                .withMessageContaining("keyword");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.builder().set("when", new StringBuilder()))
                .withMessageContaining("when")
                .withMessageContaining("StringBuilder");
    }

    /** Keywords compare without regard to case, so equal arguments do too; order does not matter (DG 12.5 ch. 12). */
    @Test
    void equalityFollowsTheRulesOfKeywords() {
        Arguments one = Arguments.builder()
                .set("AgentID", "7001")
                .set("ECC", Arguments.builder().set("user.X", 1).build())
                .build();
        Arguments same = Arguments.builder()
                .set("ecc", Arguments.builder().set("USER.x", 1).build())
                .set("agentid", "7001")
                .build();
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one).isNotEqualTo(Arguments.builder().set("AgentID", "7001").build());
        assertThat(one).isNotEqualTo("{AgentID=7001}");
    }

    /** Secrets never reach a text that may be logged, however deep they are nested. */
    @Test
    void secretsAreMaskedInTheText() {
        Arguments arguments = Arguments.builder()
                .set("AgentID", "7001")
                .set("AgentPassword", "s3cret")
                .set("Login", Arguments.builder().set("PASSWORD", "s3cret").build())
                .set("authorizationCode", "4711")
                .set("user.Password[0]", "s3cret")
                .build();
        assertThat(arguments)
                .hasToString("{AgentID=7001, AgentPassword=***, Login={PASSWORD=***}, authorizationCode=***,"
                        + " user.Password[0]=***}");
    }

    @Test
    void withoutSecretsEverythingElseStaysAsItWas() {
        Arguments ecc = Arguments.builder()
                .set("user.Pin", 7)
                .set("user.PASSWORD [12]", "s3cret")
                .set("user.passwords", "2")
                .build();
        Arguments arguments = Arguments.builder()
                .set("AgentID", "7001")
                .set("AgentPassword", "s3cret")
                .set("AuthorizationCode", "4711")
                .set("ECC", ecc)
                .build();
        assertThat(arguments.withoutSecrets())
                .hasToString("{AgentID=7001, ECC={user.Pin=7, user.passwords=2}}")
                .isEqualTo(Arguments.builder()
                        .set("AgentID", "7001")
                        .set(
                                "ECC",
                                Arguments.builder()
                                        .set("user.Pin", 7)
                                        .set("user.passwords", "2")
                                        .build())
                        .build());
    }
}
