package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.event.MessageFilter;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.LoginSettings.DuplicateLogin;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of {@code org.ctios.session-NAME.cfg}, as the README lists them. */
class SettingsReaderTest {

    /** Every key but {@code endpoints} has a default. */
    @Test
    void endpointsAloneMakeASession() {
        SessionSettings settings = read(Map.of("endpoints", "cti-a,cti-b"));
        assertThat(settings)
                .isEqualTo(new SessionSettings(
                        "east",
                        new Endpoints(new Endpoint("cti-a", 42027), new Endpoint("cti-b", 43027)),
                        ConnectionMode.MONITOR,
                        new AgentIdentity("", "", "", Secret.NONE, 0xFFFF_FFFFL),
                        new LoginSettings(false, 0, DuplicateLogin.NONE),
                        new MonitorSettings(null, true),
                        new ClientIdentity("ctios-east", Secret.NONE, 24, false),
                        TlsSettings.OFF,
                        new StandbySettings(false, "", 0),
                        new Timing(seconds(5), 3, seconds(5), seconds(30), seconds(15)),
                        new FailoverSettings(
                                null,
                                List.of(seconds(2), seconds(15), seconds(30), seconds(60), seconds(120)),
                                0.1,
                                0,
                                seconds(60)),
                        new QueueSettings(10_000, OnFull.WAIT),
                        new TraceSettings(false, "./ctios-trace-east.jsonl", 50L << 20, 5),
                        Set.of(),
                        true));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Every key takes effect; for those of TLS see {@link TlsReaderTest}. */
    @Test
    void everyKeyIsRead() {
        SessionSettings settings = read(Map.ofEntries(
                entry("name", "west"),
                entry("probe.interval", "20"),
                entry("endpoints", "cti-a:1,cti-b:65535"),
                entry("mode", "Agent"),
                entry("autologin", "TRUE"),
                entry("agentId", "7001"),
                entry("agentInstrument", "3001"),
                entry("agentExtension", "2001"),
                entry(".agentPassword", "secret-1"),
                entry("peripheralId", "5000"),
                entry("clientId", "me"),
                entry(".clientPassword", "secret-2"),
                entry("protocolVersion", "15"),
                entry("supervisor", "true"),
                entry("heartbeat", "0.5"),
                entry("maxHeartbeats", "4"),
                entry("connectTimeout", "7"),
                entry("openTimeout", "60"),
                entry("requestTimeout", "20"),
                entry("agentWorkMode", "2"),
                entry("duplicateLogin", "Reject"),
                entry("filter", "MessageID=30"),
                entry("snapshot", "false"),
                entry("activeStandby", "true"),
                entry("uniqueInstanceId", "east-1"),
                entry("uniqueInstanceIdTag", "311"),
                entry("reconnect.firstSide", "b"),
                entry("reconnect.jitter", "25"),
                entry("reconnect.maxRetries", "5"),
                entry("compatibility", "failFast, modeConflict"),
                entry("reconnect.delays", "1, 2.5"),
                entry("queue.capacity", "100"),
                entry("queue.onFull", "dropOldest"),
                entry("queue.heapBudget", "256"),
                entry("trace.enabled", "true"),
                entry("trace.file", "wire.jsonl"),
                entry("trace.maxSize", "2"),
                entry("trace.files", "3"),
                entry("autoconnect", "false")));
        assertThat(settings)
                .isEqualTo(new SessionSettings(
                        "west",
                        new Endpoints(new Endpoint("cti-a", 1), new Endpoint("cti-b", 65535)),
                        ConnectionMode.AGENT,
                        new AgentIdentity("7001", "3001", "2001", new Secret("secret-1"), 5000),
                        new LoginSettings(true, 2, DuplicateLogin.REJECT),
                        new MonitorSettings(MessageFilter.parse("MessageID=30"), false),
                        new ClientIdentity("me", new Secret("secret-2"), 15, true),
                        TlsSettings.OFF,
                        new StandbySettings(true, "east-1", 311),
                        new Timing(seconds(0.5), 4, seconds(7), seconds(60), seconds(20)),
                        new FailoverSettings(ServerSide.B, List.of(seconds(1), seconds(2.5)), 0.25, 5, seconds(20)),
                        new QueueSettings(100, OnFull.DROP_OLDEST, 256L << 20),
                        new TraceSettings(true, "wire.jsonl", 2L << 20, 3),
                        Set.of(Compatibility.FAIL_FAST, Compatibility.MODE_CONFLICT),
                        false));
    }

    /** A {@code .cfg} gives texts, a {@code .cfg.json} and the web console give typed values. */
    @Test
    void valuesMayBeTyped() {
        SessionSettings settings = read(Map.of(
                "endpoints",
                new String[] {"cti-a:1", "cti-b:2"},
                "heartbeat",
                7,
                "maxHeartbeats",
                4L,
                "autoconnect",
                false,
                "reconnect.delays",
                List.of(1, 2.5)));
        assertThat(settings.endpoints().b()).isEqualTo(new Endpoint("cti-b", 2));
        assertThat(settings.timing().heartbeat()).hasSeconds(7);
        assertThat(settings.timing().maxHeartbeats()).isEqualTo(4);
        assertThat(settings.autoconnect()).isFalse();
        assertThat(settings.failover().delays()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(2_500));
    }

    /** Web consoles store empty texts for what nobody filled in. */
    @Test
    void anEmptyValueIsTheDefault() {
        SessionSettings settings =
                read(Map.of("endpoints", "cti-a", "name", " ", "peripheralId", "", "heartbeat", "", "mode", ""));
        assertThat(settings).isEqualTo(read(Map.of("endpoints", "cti-a")));
    }

    static Stream<Arguments> endpoints() {
        return Stream.of(
                Arguments.of("a:1,b:2", "a:1", "b:2"),
                Arguments.of(" a:1 , b:2 ,", "a:1", "b:2"),
                Arguments.of(new String[] {"a:1,b:2"}, "a:1", "b:2"),
                Arguments.of(new String[] {"a:1", "b:2"}, "a:1", "b:2"),
                Arguments.of(List.of("a:1", "b:2"), "a:1", "b:2"),
                Arguments.of("a", "a:42027", "a:42027"),
                Arguments.of("a,b", "a:42027", "b:43027"),
                Arguments.of("a:7", "a:7", "a:7"),
                Arguments.of("10.0.0.1:7,10.0.0.2", "10.0.0.1:7", "10.0.0.2:43027"),
                Arguments.of("[::1]:7,[2001:db8::2]", "[::1]:7", "[2001:db8::2]:43027"),
                Arguments.of("::1,fe80::1%eth0", "[::1]:42027", "[fe80::1%eth0]:43027"));
    }

    /** One text, an array, or an array of one text: a list in a {@code .cfg} arrives as one element. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void endpointsHaveManyForms(Object value, String a, String b) {
        Endpoints endpoints = read(Map.of("endpoints", value)).endpoints();
        assertThat(endpoints.a()).hasToString(a);
        assertThat(endpoints.b()).hasToString(b);
    }

    /** The CIL's keywords of Connect (DG 12.5 ch. 8): given only one server it is used for both sides. */
    @ParameterizedTest
    @CsvSource({
        "ctiosA=a;portA=1;ctiosB=b;portB=2, a:1, b:2",
        "ctiosA=a;ctiosB=b, a:42027, b:43027",
        "ctiosA=a;portA=1, a:1, a:1",
        "ctiosB=b;portB=2, b:2, b:2",
        "ctiosB=b, b:43027, b:43027",
        "ctiosA=::1;portA=1;ctiosB=::2, [::1]:1, [::2]:43027",
        "endpoints=c:3;ctiosA=a;ctiosB=b, c:3, c:3"
    })
    void theCilsKeywordsAreAliasesOfEndpoints(String keys, String a, String b) {
        Endpoints endpoints = read(map(keys)).endpoints();
        assertThat(endpoints.a()).hasToString(a);
        assertThat(endpoints.b()).hasToString(b);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("endpoints", ","),
                fault("endpoints", "a:1,b:2,c:3"),
                fault("endpoints", "a:0"),
                fault("endpoints", "a:65536"),
                fault("endpoints", "a:port"),
                fault("endpoints", "a:"),
                fault("endpoints", ":42027"),
                fault("endpoints", "a b:1"),
                fault("endpoints", "tcp://a:42027"),
                fault("endpoints", "a/b"),
                fault("endpoints", "a:42027:1"),
                fault("endpoints", "[::1:7"),
                fault("endpoints", "[::1]x"),
                fault("endpoints", "[a]:1"),
                fault("endpoints", "[]:1"),
                fault("mode", "spy"),
                fault("autologin", "yes"),
                fault("autoconnect", "2"),
                fault("peripheralId", "-1"),
                fault("peripheralId", "4294967296"),
                fault("peripheralId", "five"),
                fault("protocolVersion", "12"),
                fault("protocolVersion", "26"),
                fault("heartbeat", "0"),
                fault("heartbeat", "-5"),
                fault("heartbeat", "NaN"),
                fault("heartbeat", "5 s"),
                fault("maxHeartbeats", "0"),
                fault("maxHeartbeats", "2.5"),
                fault("connectTimeout", "0"),
                fault("openTimeout", "601"),
                fault("reconnect.delays", "2,soon"),
                fault("reconnect.delays", "2,0"),
                fault("reconnect.delays", ","),
                fault("queue.capacity", "0"),
                fault("queue.onFull", "panic"),
                fault("agentId", "123456789012"),
                fault("agentId", "\u20ac"),
                fault("agentInstrument", "x".repeat(64)),
                fault("agentExtension", "1234567890123456"),
                fault("clientId", "x".repeat(64)));
    }

    /** Behaviour 2, and what an administrator reads: key, value, reason, cure; and no settings come of it. */
    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesKeyValueAndCure(String key, String value) {
        Map<String, Object> keys = new HashMap<>(Map.of("endpoints", "cti-a:1"));
        keys.put(key, value);
        SettingsReader.Result result = SettingsReader.read("east", keys);
        assertThat(result.settings()).isNull();
        assertThat(result.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(value).contains(problem.value());
            assertThat(problem.reason()).isNotBlank();
            assertThat(problem.cure()).isNotBlank();
        });
    }

    /** A list without a single wait would let the session hammer both servers. */
    @Test
    void anEmptyListOfDelaysIsAFault() {
        assertThat(problems(Map.of("endpoints", "a", "reconnect.delays", new String[0])))
                .extracting(ConfigurationProblem::key)
                .containsExactly("reconnect.delays");
    }

    /** The key that is wrong is the one that is named, also among the aliases. */
    @ParameterizedTest
    @CsvSource({"ctiosA=a;portA=zero, portA", "ctiosB=b;portB=0, portB", "ctiosA=a b, ctiosA", "portA=1, endpoints"})
    void aFaultyAliasIsNamedItself(String keys, String faulty) {
        assertThat(problems(map(keys))).extracting(ConfigurationProblem::key).containsExactly(faulty);
    }

    @Test
    void missingEndpointsAreAFault() {
        assertThat(problems(Map.of()))
                .extracting(ConfigurationProblem::toString)
                .containsExactly("endpoints = : is missing. Write hostA:portA,hostB:portB.");
    }

    /** All faults at once, so that an administrator edits once. */
    @Test
    void allFaultsAreReportedAtOnce() {
        assertThat(problems(Map.of("mode", "spy", "heartbeat", "x", "queue.capacity", "-1")))
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder("endpoints", "mode", "heartbeat", "queue.capacity");
    }

    /** Guide, OPEN_REQ: Client Events need the peripheral and one name of the agent. */
    @Test
    void agentModeNeedsAnAgentAndItsPeripheral() {
        assertThat(problems(Map.of("endpoints", "a", "mode", "agent")))
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder("agentId", "peripheralId");
        for (String name : List.of("agentId", "agentInstrument", "agentExtension")) {
            read(Map.of("endpoints", "a", "mode", "agent", "peripheralId", "5000", name, "1"));
        }
    }

    /** SET_AGENT_STATE_REQ needs the device and the agent's id; each missing key is named once. */
    @Test
    void autologinNeedsIdAndDevice() {
        assertThat(problems(Map.of("endpoints", "a", "mode", "agent", "peripheralId", "5000", "autologin", "true")))
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder("agentId", "agentInstrument");
    }

    /** autologin says nothing about a monitor. */
    @Test
    void aMonitorNeedsNoAgent() {
        assertThat(read(Map.of("endpoints", "a", "autologin", "true")).autologin())
                .isTrue();
    }

    /** The plain key is accepted for convenience; the hidden one wins. */
    @Test
    void aPasswordMayStandUnderItsPlainKey() {
        assertThat(read(Map.of("endpoints", "a", "clientPassword", "plain"))
                        .client()
                        .password()
                        .reveal())
                .isEqualTo("plain");
        assertThat(read(Map.of("endpoints", "a", "clientPassword", "plain", ".clientPassword", "hidden"))
                        .client()
                        .password()
                        .reveal())
                .isEqualTo("hidden");
    }

    /** Secrets never reach a text, neither that of the settings nor that of a problem. */
    @ParameterizedTest
    @ValueSource(
            strings = {"s3cret", "s3cret-s3cret-s3cret-s3cret-s3cret-s3cret-s3cret-s3cret-s3cret-s3cret", "s3cret\u20ac"
            })
    void noTextContainsASecret(String secret) {
        SettingsReader.Result result = SettingsReader.read(
                "east", Map.of("endpoints", "a", ".agentPassword", secret, ".clientPassword", secret));
        assertThat(String.valueOf(result.settings())).doesNotContain("s3cret");
        assertThat(result.problems().toString()).doesNotContain("s3cret");
        assertThat(new Secret(secret)).hasToString("***");
    }

    /** Where a configuration is faulty, its session is still called by its name. */
    @Test
    void theNameIsKnownAlsoWhenTheRestIsFaulty() {
        assertThat(SettingsReader.read("east", Map.of()).name()).isEqualTo("east");
        assertThat(SettingsReader.read("east", Map.of("name", "west")).name()).isEqualTo("west");
    }

    private static Arguments fault(String key, String value) {
        return Arguments.argumentSet(key + " = " + value, key, value);
    }

    private static Map<String, Object> map(String keys) {
        Map<String, Object> map = new HashMap<>();
        for (String pair : keys.split(";")) {
            map.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return map;
    }

    private static SessionSettings read(Map<String, ?> keys) {
        SettingsReader.Result result = SettingsReader.read("east", keys);
        assertThat(result.problems()).isEmpty();
        return Objects.requireNonNull(result.settings());
    }

    private static List<ConfigurationProblem> problems(Map<String, ?> keys) {
        SettingsReader.Result result = SettingsReader.read("east", keys);
        assertThat(result.settings()).isNull();
        return result.problems();
    }

    /** A misspelt key is told, and the keys that the container adds are not. */
    @Test
    void keysThatMeanNothingAreNamed() {
        SettingsReader.Result result = SettingsReader.read(
                "east",
                Map.of(
                        "endpoints", "a:1",
                        "hartbeat", "5",
                        "ctiosA", "b",
                        ".agentPassword", "x",
                        "service.pid", "org.ctios.session~east",
                        "osgi.ds.satisfying.condition.target", "(osgi.condition.id=true)",
                        "felix.fileinstall.filename", "file:/etc/org.ctios.session-east.cfg",
                        "component.id", 7L));

        assertThat(result.problems()).isEmpty();
        assertThat(result.unknownKeys()).containsExactly("ctiosA", "hartbeat");
    }
}
