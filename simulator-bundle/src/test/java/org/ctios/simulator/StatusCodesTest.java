package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.Provocations.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status code of the guide: the request that gets it, or why the simulator has no use for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusCodesTest {
    private static final Enumeration CODES = Dictionary.standard().enumeration("CtiStatusCode");
    private static final Map<String, Case> CASES = cases();
    private static final String OF_EVENTS = "of fields that only servers send, or only server applications";

    /** Why a code is never sent, or who else shows that it is. */
    private static final Map<String, String> OTHERWISE = new LinkedHashMap<>();

    static {
        because("no refusal", "E_CTI_NO_ERROR");
        because(
                "a length that cannot be is no end of a message: the connection is reset",
                "E_CTI_INVALID_MESSAGE_LENGTH");
        because(
                "tags that are unknown or misplaced are passed by, so that newer clients can be tried",
                "E_CTI_INVALID_FIELD_TAG",
                "E_CTI_INVALID_TAG_FOR_MSG_TYPE",
                "E_CTI_INVALID_TAG_FOR_VERSION");
        because(
                "CONTROL_FAILURE_CONF says it",
                "E_CTI_AGENT_NOT_LOGGED_ON",
                "E_CTI_INVALID_DIGITS",
                "E_CTI_NO_CALL_ACTIVE",
                "E_CTI_INVALID_OBJECT_STATE");
        because("no variable is protected", "E_CTI_PROTECTED_VARIABLE");
        because(
                "in CLIENT_SESSION_CLOSED_EVENT: the client was silent for longer than IdleTimeout, and was reset",
                "E_CTI_TIMEOUT");
        because(
                "on command, by the fault `refuse-sessions`, and where the simulator itself fails at a request, which is an"
                        + " error in its log",
                "E_CTI_UNSPECIFIED_FAILURE");
        because(
                OF_EVENTS,
                "E_CTI_INVALID_LCL_CONN_STATE",
                "E_CTI_INVALID_EVENT_CAUSE",
                "E_CTI_INVALID_NUM_PARTIES",
                "E_CTI_INVALID_SYS_EVENT_ID",
                "E_CTI_INVALID_NUM_SKILL_GROUPS",
                "E_CTI_INVALID_NUM_LINES",
                "E_CTI_INVALID_LINE_TYPE");
        because(
                "of desk settings, which clients cannot change",
                "E_CTI_INVALID_CALL_CONTROL_MASK",
                "E_CTI_INVALID_FEATURE_MASK",
                "E_CTI_INVALID_TRANSFER_CONFERENCE_SETUP_MASK");
        because("of an error within the server", "E_CTI_ELEMENT_NOT_FOUND");
        because("texts are taken as they are", "E_CTI_INVALID_CHARACTER");
        because("there are no services, only skill groups", "E_CTI_SERVICE_CONFLICT");
        because("there is one media routing domain, and any MRDID means it", "E_CTI_INVALID_MR_DOMAIN");
        because("a monitor ends with its call, and nothing is published that tells it", "E_CTI_MONITOR_TERMINATED");
        because("tasks are not served", "E_CTI_INVALID_TASK_MSG_MASK");
        because(
                "of Unified CCX's own configuration and of its link to Unified CM, which are not simulated",
                "E_CTI_INVALID_CSD",
                "E_CTI_JTAPI_CCM_PROBLEM",
                "E_CTI_AUTO_CONFIG_RESET",
                "E_CTI_INVALID_MONITOR_STATUS",
                "E_CTI_INVALID_REQUEST_TYPE");
    }

    private CtiServerPair pair;

    @BeforeAll
    void start() {
        pair = CtiServerPair.builder()
                .agents(4)
                .callsPerMinute(0)
                .clientPassword(Provocations.PASSWORD)
                .oldestVersion(WrongOpenings.OLDEST)
                .newestVersion(Provocations.VERSION)
                .start();
    }

    @AfterAll
    void stop() {
        pair.close();
    }

    static Set<String> provoked() {
        return CASES.keySet();
    }

    /** Guide, status codes: the wrong request is answered with its code, and the servers go on. */
    @ParameterizedTest
    @MethodSource("provoked")
    void aWrongRequestGetsItsCode(String symbol) throws Exception {
        try (TestClient client = new TestClient(pair, Side.A, Provocations.VERSION);
                TestClient next = new TestClient(pair, Side.A, Provocations.VERSION)) {
            Message answer = CASES.get(symbol).attempt().make(pair, client);
            assertThat(answer.typeNumber())
                    .isIn(
                            MessageTypes.FAILURE_CONF,
                            MessageTypes.FAILURE_EVENT,
                            MessageTypes.CLIENT_SESSION_CLOSED_EVENT);
            assertThat(answer.symbol(Fields.STATUS)).isEqualTo(symbol);
            assertThat(next.openAllEvents().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        }
    }

    /** None is forgotten, and none is both. */
    @Test
    void everyCodeOfTheGuideIsSpokenOf() {
        Set<String> spokenOf = new LinkedHashSet<>(provoked());
        OTHERWISE
                .keySet()
                .forEach(symbol -> assertThat(spokenOf.add(symbol)).as(symbol).isTrue());
        // Some have two names.
        Set<Long> numbers = spokenOf.stream().map(CODES::value).collect(Collectors.toSet());
        assertThat(numbers)
                .hasSameSizeAs(spokenOf)
                .hasSameElementsAs(CODES.values().values());
    }

    /** The page says the same as this test, which writes its rows to {@code target/status-codes.md}. */
    @Test
    void thePageListsThem() throws IOException {
        List<String> rows = CodePage.rows(CODES, CASES);
        Map<String, List<String>> never = new LinkedHashMap<>();
        OTHERWISE.forEach((symbol, reason) -> never.computeIfAbsent(reason, text -> new ArrayList<>())
                .add(CODES.value(symbol) + " `" + symbol + "`"));
        never.forEach((reason, symbols) -> rows.add("| " + String.join(", ", symbols) + " | " + reason + " |"));
        CodePage.has(rows, "status-codes.md");
    }

    private static Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>(new WrongOpenings().cases());
        all.putAll(new WrongRequests().cases());
        all.putAll(new WrongCallData().cases());
        return all;
    }

    private static void because(String reason, String... symbols) {
        for (String symbol : symbols) {
            OTHERWISE.put(symbol, reason);
        }
    }
}
