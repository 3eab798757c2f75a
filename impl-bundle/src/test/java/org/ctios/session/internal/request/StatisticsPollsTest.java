package org.ctios.session.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.internal.translate.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Statistics that the session asks for again and again, in virtual time (cil-semantics 3.3). */
class StatisticsPollsTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private final Known known = Known.agentMode();
    private final PendingRequests<String> pending = new PendingRequests<>(known);

    private static RequestFailedException failure(Outcome<String> outcome) {
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.ended()).hasSize(1);
        return outcome.ended().get(0).failure();
    }

    @Test
    void statisticsAreAskedForAgainAndAgainAndAgainAfterAFailover() {
        pending.reconnected(V24, 0);
        known.agent(AgentState.AVAILABLE);
        CtiOsRequest enable = CtiOsRequest.of(Operation.ENABLE_SKILL_GROUP_STATISTICS)
                .with("PollingIntervalSec", 5)
                .build();
        Outcome<String> enabled = pending.submit(enable, "a", 0);
        assertThat(enabled.ended().get(0).confirmation()).isNotNull();
        assertThat(enabled.messages())
                .extracting(each -> each.uint(Fields.SKILL_GROUP_NUMBER))
                .containsExactly(7L, 8L);
        assertThat(pending.deadline()).isEqualTo(5_000);
        assertThat(pending.tick(5_000).messages()).hasSize(2);
        assertThat(pending.connectionLost().ended()).as("nobody waits for them").isEmpty();
        assertThat(pending.tick(10_000).messages()).isEmpty();
        assertThat(pending.reconnected(V24, 11_000).messages()).hasSize(2);
        pending.submit(CtiOsRequest.plain(Operation.DISABLE_SKILL_GROUP_STATISTICS), "b", 11_000);
        assertThat(pending.tick(30_000).messages()).isEmpty();
    }

    /** cil-semantics 1.3: a session that gave up is the same one when an edit makes it go on; only Disconnect ends it. */
    @Test
    void statisticsGoOnWithASessionThatGoesOnAndEndWithOneThatIsClosed() {
        pending.reconnected(V24, 0);
        known.agent(AgentState.AVAILABLE);
        pending.submit(CtiOsRequest.plain(Operation.ENABLE_SKILL_GROUP_STATISTICS), "a", 0);
        pending.disconnected();
        assertThat(pending.tick(60_000).messages()).isEmpty();
        assertThat(pending.reconnected(V24, 61_000).messages()).hasSize(2);
        pending.disconnected();
        pending.closed();
        assertThat(pending.reconnected(V24, 62_000).messages()).isEmpty();
        assertThat(pending.tick(120_000).messages()).isEmpty();
    }

    @Test
    void statisticsOfALoggedOutAgentAreRefused() {
        pending.reconnected(V24, 0);
        known.agent(AgentState.LOGOUT);
        CtiOsRequest enable = CtiOsRequest.plain(Operation.ENABLE_AGENT_STATISTICS);
        assertThat(failure(pending.submit(enable, "a", 0)).error()).isEqualTo(CilError.E_CTIOS_AGENT_NOT_LOGIN);
        known.agent(AgentState.AVAILABLE);
        assertThat(pending.submit(enable, "a", 0).messages())
                .singleElement()
                .satisfies(each -> assertThat(each.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATISTICS_REQ));
    }

    /** Behaviour 62, cil-semantics 0.3: one group has many spellings, and all of them stop its statistics. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | PeripheralID=5000 SkillGroupNumber=7 | 8",
                "PeripheralID=5000 SkillGroupNumber=7   | SkillGroupNumber=7                   | ''",
                "PeripheralID=5000 SkillGroupNumber=7   | AgentID=1001 SkillGroupNumber=7      | ''",
                "PeripheralID=5001 SkillGroupNumber=7   | SkillGroupNumber=7                   | 7"
            })
    void groupStatisticsStopHoweverTheGroupIsNamed(String enable, String disable, String left) {
        pending.reconnected(V24, 0);
        known.agent(AgentState.AVAILABLE);
        assertThat(confirmed(Operation.ENABLE_SKILL_GROUP_STATISTICS, enable)).isTrue();
        assertThat(confirmed(Operation.DISABLE_SKILL_GROUP_STATISTICS, disable)).isTrue();
        assertThat(pending.tick(10_000).messages())
                .extracting(each -> Long.toString(each.uint(Fields.SKILL_GROUP_NUMBER)))
                .isEqualTo(left.isEmpty() ? List.of() : List.of(left));
    }

    /** The same for an agent, of whom a number and its digits are one value (cil-semantics 0.3). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | PeripheralID=5000 AgentID=1001 | 0",
                "AgentID=1001                   | AgentInstrument=2001           | 0",
                "PeripheralID=5000 AgentID=1002 | AgentID=1002                   | 0",
                "AgentID=1002                   | AgentID=1001                   | 1"
            })
    void agentStatisticsStopHoweverTheAgentIsNamed(String enable, String disable, int left) {
        pending.reconnected(V24, 0);
        known.agent(AgentState.AVAILABLE);
        assertThat(confirmed(Operation.ENABLE_AGENT_STATISTICS, enable)).isTrue();
        assertThat(confirmed(Operation.DISABLE_AGENT_STATISTICS, disable)).isTrue();
        assertThat(pending.tick(10_000).messages()).hasSize(left);
    }

    /** A number given as such and as text. */
    @Test
    void aNumberAndItsDigitsNameTheSameAgent() {
        pending.reconnected(V24, 0);
        pending.submit(
                CtiOsRequest.of(Operation.ENABLE_AGENT_STATISTICS)
                        .with("AgentID", 1002)
                        .with("PeripheralID", 5000)
                        .build(),
                "a",
                0);
        assertThat(confirmed(Operation.DISABLE_AGENT_STATISTICS, "AgentID=1002 PeripheralID=5000"))
                .isTrue();
        assertThat(pending.tick(10_000).messages()).isEmpty();
    }

    /** Enabled twice, in two spellings, with another interval: asked for once, as the last one said. */
    @Test
    void theLastIntervalCounts() {
        pending.reconnected(V24, 0);
        known.agent(AgentState.AVAILABLE);
        confirmed(Operation.ENABLE_SKILL_GROUP_STATISTICS, "SkillGroupNumber=7 PollingIntervalSec=5");
        confirmed(
                Operation.ENABLE_SKILL_GROUP_STATISTICS, "SkillGroupNumber=7 PeripheralID=5000 PollingIntervalSec=60");
        assertThat(pending.tick(10_000).messages()).isEmpty();
        assertThat(pending.tick(60_000).messages()).hasSize(1);
    }

    /** cil-semantics 0.3: what every later question would fail of is said at once, not kept to itself. */
    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"ENABLE_SKILL_GROUP_STATISTICS", "DISABLE_SKILL_GROUP_STATISTICS"})
    void groupStatisticsWithoutPeripheralAreRefusedInMonitorMode(Operation operation) {
        PendingRequests<String> monitor = new PendingRequests<>(Known.monitorMode());
        monitor.reconnected(V24, 0);
        CtiOsRequest request =
                CtiOsRequest.of(operation).with("SkillGroupNumber", 1).build();
        RequestFailedException failure = failure(monitor.submit(request, "a", 0));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
        assertThat(failure).hasMessageContaining("PeripheralID");
        assertThat(failure.operation()).isEqualTo(operation);
        assertThat(monitor.deadline()).isEqualTo(PendingRequests.NEVER);
    }

    private boolean confirmed(Operation operation, String keywords) {
        CtiOsRequest.Builder request = CtiOsRequest.of(operation);
        for (String each : keywords.isEmpty() ? new String[0] : keywords.split(" ")) {
            request.with(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return pending.submit(request.build(), operation.name(), 0)
                        .ended()
                        .get(0)
                        .confirmation()
                != null;
    }
}
