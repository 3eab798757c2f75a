package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.config.SettingsChange.IN_PLACE;
import static org.ctios.session.internal.config.SettingsChange.NOTHING;
import static org.ctios.session.internal.config.SettingsChange.RECONNECT;
import static org.ctios.session.internal.config.SettingsChange.RESTORE_MODE;
import static org.ctios.session.internal.config.SettingsChange.START_ANEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest action for each key: OPEN_REQ and where it goes decide about a new connection, mode and agent about a new session. */
class SettingsChangeTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> inAgentMode() {
        return Stream.of(
                row("name", "west", IN_PLACE),
                row("endpoints", "cti-a:42027,cti-c:43027", IN_PLACE),
                row("endpoints", "cti-c:42027,cti-b:43027", RECONNECT),
                row("endpoints", "cti-b:43027,cti-a:42027", RECONNECT),
                row("mode", "monitor", START_ANEW),
                row("mode", "none", START_ANEW),
                row("autologin", "true", RESTORE_MODE),
                row("agentId", "7002", START_ANEW),
                row("agentInstrument", "3002", START_ANEW),
                row("agentExtension", "2002", START_ANEW),
                row(".agentPassword", "other", IN_PLACE),
                row("agentWorkMode", "1", IN_PLACE),
                row("duplicateLogin", "warn", IN_PLACE),
                row("peripheralId", "5001", START_ANEW),
                row("filter", "MessageID=30", IN_PLACE),
                row("snapshot", "false", IN_PLACE),
                row("clientId", "other", RECONNECT),
                row(".clientPassword", "other", RECONNECT),
                row("protocolVersion", "15", RECONNECT),
                row("supervisor", "true", RECONNECT),
                row("activeStandby", "true", RECONNECT),
                row("uniqueInstanceId", "east-1", RECONNECT),
                row("uniqueInstanceIdTag", "311", RECONNECT),
                row("heartbeat", "6", RECONNECT),
                row("maxHeartbeats", "4", IN_PLACE),
                row("connectTimeout", "6", IN_PLACE),
                row("openTimeout", "31", IN_PLACE),
                row("requestTimeout", "31", IN_PLACE),
                row("reconnect.delays", "3,15", IN_PLACE),
                row("reconnect.jitter", "0", IN_PLACE),
                row("reconnect.firstSide", "B", IN_PLACE),
                row("reconnect.maxRetries", "5", IN_PLACE),
                row("compatibility", "modeConflict,failFast", IN_PLACE),
                row("queue.capacity", "5", IN_PLACE),
                row("queue.onFull", "dropOldest", IN_PLACE),
                row("autoconnect", "false", IN_PLACE));
    }

    @ParameterizedTest
    @MethodSource("inAgentMode")
    void aChangedKeyIsAnsweredWithTheSmallestAction(String key, String value, SettingsChange expected) {
        assertThat(SettingsChange.between(SampleSettings.agent(), SampleSettings.agent(key, value), ServerSide.A))
                .isEqualTo(expected);
    }

    static Stream<Arguments> inMonitorMode() {
        return Stream.of(
                row("filter", "MessageID=30", RESTORE_MODE),
                row("snapshot", "false", IN_PLACE),
                row("agentId", "7002", IN_PLACE),
                row(".agentPassword", "other", IN_PLACE),
                row("peripheralId", "5001", IN_PLACE),
                row("autologin", "true", IN_PLACE));
    }

    /** What belongs to the other mode matters to nobody. */
    @ParameterizedTest
    @MethodSource("inMonitorMode")
    void aKeyOfTheModeIsAnsweredByTheMode(String key, String value, SettingsChange expected) {
        assertThat(SettingsChange.between(SampleSettings.monitor(), SampleSettings.monitor(key, value), ServerSide.A))
                .isEqualTo(expected);
    }

    /** A login that was refused is worth another try with another password, but only the session's own. */
    @ParameterizedTest
    @CsvSource({".agentPassword,other", "agentWorkMode,1"})
    void aChangedLoginIsTriedAgainWithAutologin(String key, String value) {
        assertThat(SettingsChange.between(
                        SampleSettings.agent("autologin", "true"),
                        SampleSettings.agent("autologin", "true", key, value),
                        ServerSide.B))
                .isEqualTo(RESTORE_MODE);
    }

    /** While no side is connected both may be the next one. */
    @Test
    void withoutAConnectionBothServersCount() {
        assertThat(SettingsChange.between(
                        SampleSettings.monitor(), SampleSettings.monitor("endpoints", "cti-a:42027,cti-c:43027"), null))
                .isEqualTo(RECONNECT);
    }

    /** The same values written otherwise are the same. */
    @Test
    void anEditThatSaysTheSameIsNothing() {
        assertThat(SettingsChange.between(
                        SampleSettings.agent(),
                        SampleSettings.agent("heartbeat", "5.0", "mode", "AGENT"),
                        ServerSide.A))
                .isEqualTo(NOTHING);
    }

    /** Who is logged in stays so: switching autologin off needs no new connection. */
    @Test
    void switchingAutologinOffIsDoneInPlace() {
        assertThat(SettingsChange.between(
                        SampleSettings.agent("autologin", "true"), SampleSettings.agent(), ServerSide.A))
                .isEqualTo(IN_PLACE);
    }

    /** A name that shows in ClientID shows in OPEN_REQ. */
    @Test
    void aNewNameReconnectsWhenTheClientIdFollowsIt() {
        assertThat(SettingsChange.between(
                        SampleSettings.monitor("clientId", ""),
                        SampleSettings.monitor("clientId", "", "name", "west"),
                        ServerSide.A))
                .isEqualTo(RECONNECT);
    }

    /** Several changes at once take the largest of their actions. */
    @Test
    void theLargestActionWins() {
        assertThat(SettingsChange.between(
                        SampleSettings.monitor(),
                        SampleSettings.monitor("maxHeartbeats", "9", "clientId", "other"),
                        ServerSide.A))
                .isEqualTo(RECONNECT);
    }

    /** Decision 0013: a password file with another password in it is no edit; tls.md: the connection that stands goes on. */
    @ParameterizedTest
    @ValueSource(strings = {".clientPassword", ".tls.keyPassword", ".tls.keyStorePassword", ".tls.trustStorePassword"})
    void aRotatedPasswordFileIsNoReasonForAnotherConnection(String key) throws IOException {
        SessionSettings running = withPassword(key, "old", "maxHeartbeats", "3");
        assertThat(SettingsChange.between(running, withPassword(key, "new", "maxHeartbeats", "4"), ServerSide.A))
                .isEqualTo(IN_PLACE);
        assertThat(SettingsChange.between(running, withPassword(key, "newer", "clientId", "other"), ServerSide.A))
                .isEqualTo(RECONNECT);
    }

    /** Whether a refused login is tried again with it is the flow's to say: who is in has nothing to do with it. */
    @Test
    void aRotatedPasswordFileOfTheAgentIsNoReasonToSetTheModeAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("agent"), "old");
        String[] keys = {"autologin", "true", ".agentPassword", "file:" + file};
        SessionSettings running = SampleSettings.agent(keys);
        Files.writeString(file, "corrected");
        assertThat(SettingsChange.between(running, SampleSettings.agent(keys), ServerSide.A))
                .isEqualTo(IN_PLACE);
    }

    private SessionSettings withPassword(String key, String password, String changed, String value) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password);
        return SampleSettings.monitor(
                "tls.enabled",
                "true",
                "tls.keyStore",
                "keys.p12",
                "tls.trustStore",
                "trust.p12",
                key,
                "file:" + file,
                changed,
                value);
    }

    private static Arguments row(String key, String value, SettingsChange expected) {
        return Arguments.argumentSet(key + " = " + value, key, value, expected);
    }
}
