package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/events.md} has every event: ours with name and number, those of the CIL that cannot be with the reason. */
class EventsPageTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    @ParameterizedTest
    @EnumSource(EventId.class)
    void everyEventHasItsRow(EventId id) throws IOException {
        String row = "| `" + id.cilName() + "` | `" + id.enumName() + "` | " + id.number() + " | `";
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith(row))
                .hasSize(1);
    }

    /** Nothing stands in the page that is not told any more. */
    @Test
    void everyRowIsAnEvent() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `On\\w+` \\| `e\\w+` \\|.*"))
                .toList();
        assertThat(rows).hasSize(EventId.values().length);
    }

    /** DG 12.5 ch. 6: each event of the CIL's interfaces has a row or a reason. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OnConnection OnConnectionClosed OnConnectionFailure OnConnectionRejected OnCTIOSFailure",
                "OnCurrentAgentReset OnCurrentCallChanged OnFailure OnGlobalSettingsDownloadConf OnHeartbeat",
                "OnMissingHeartbeat OnMonitorModeEstablished OnSnapshotDeviceConf OnSnapshotSkillGroupList",
                "OnTranslationRoute OnAgentPrecallEvent OnAgentPrecallAbortEvent OnCallBegin OnCallDataUpdate",
                "OnCallDelivered OnCallEstablished OnCallHeld OnCallRetrieved OnCallOriginated OnCallEnd",
                "OnCallServiceInitiatedEvent OnCallReachedNetworkEvent OnCallQueuedEvent OnCallDequeuedEvent",
                "OnCallDiverted OnCallConferenced OnCallTransferred OnCallConnectionCleared OnCallCleared OnCallFailed",
                "OnAlternateCallConf OnAnswerCallConf OnClearCallConf OnClearConnectionConf OnConferenceCallConf",
                "OnConsultationCallConf OnHoldCallConf OnReconnectCallConf OnRetrieveCallConf OnSetCallDataConf",
                "OnTransferCallConf OnCallStartRecordingConf OnCallStopRecordingConf OnSendDTMFConf OnSnapshotCallConf",
                "OnControlFailureConf OnMakePredictiveCallConf OnReleaseCallConf OnAgentDeskSettingsConf",
                "OnAgentGreetingControlConf OnAgentInfoEvent OnAgentStateChange OnAgentStatistics OnChatMessage",
                "OnEmergencyCall OnLogoutFailed OnMakeCallConf OnNewAgentTeamMember OnPreLogout OnPostLogout",
                "OnQueryAgentStateConf OnSetAgentMode OnSetAgentStateConf OnStartMonitoringAgent OnStopMonitoringAgent",
                "OnUserMessageConf OnSkillGroupStatisticsUpdated OnSkillInfoEvent OnButtonEnablementChange",
                "OnSupervisorButtonChange OnMonitored... OnSilentMonitor... OnStartSilentMonitorConf",
                "OnStopSilentMonitorConf OnRTPStreamTimedoutEvent OnCallRTPStarted OnCallRTPStopped"
            })
    void everyEventOfTheCilHasARowOrAReason(String events) throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Arrays.stream(events.split(" ")))
                .allSatisfy(event -> assertThat(page).contains("`" + event + "`"));
    }
}
