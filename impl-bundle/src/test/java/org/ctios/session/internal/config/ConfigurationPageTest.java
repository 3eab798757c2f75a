package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.ConfigurationPage.Key;
import org.ctios.session.internal.config.ConsoleForm.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/configuration.md}, the README and the form for consoles say the same as the session does. */
class ConfigurationPageTest {
    private static final Pattern RANGE = Pattern.compile("([\\d.]+) to ([\\d.]+)(?: seconds.*)?");
    private static final Pattern LENGTH = Pattern.compile("up to (\\d+) characters");

    /** Another value than the sample's for each key. */
    private static final Map<String, String> CHANGED = Map.ofEntries(
            Map.entry("name", "west"),
            Map.entry("endpoints", "cti-c:42027,cti-b:43027"),
            Map.entry("autoconnect", "false"),
            Map.entry("mode", "none"),
            Map.entry("filter", "MessageID=30"),
            Map.entry("snapshot", "false"),
            Map.entry("peripheralId", "5001"),
            Map.entry("agentId", "7002"),
            Map.entry("agentInstrument", "3002"),
            Map.entry("agentExtension", "2002"),
            Map.entry("autologin", "true"),
            Map.entry(".agentPassword", "other"),
            Map.entry("agentWorkMode", "1"),
            Map.entry("duplicateLogin", "warn"),
            Map.entry("clientId", "other"),
            Map.entry(".clientPassword", "other"),
            Map.entry("protocolVersion", "15"),
            Map.entry("supervisor", "true"),
            Map.entry("tls.enabled", "false"),
            Map.entry("tls.trustStore", "other.pem"),
            Map.entry(".tls.trustStorePassword", "other"),
            Map.entry("tls.keyStore", "other.pem"),
            Map.entry(".tls.keyStorePassword", "other"),
            Map.entry(".tls.keyPassword", "other"),
            Map.entry("tls.protocols", "TLSv1.2"),
            Map.entry("tls.ciphers", "TLS_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
            Map.entry("tls.verifyHostname", "false"),
            Map.entry("heartbeat", "6"),
            Map.entry("maxHeartbeats", "4"),
            Map.entry("connectTimeout", "6"),
            Map.entry("openTimeout", "31"),
            Map.entry("requestTimeout", "16"),
            Map.entry("reconnect.firstSide", "B"),
            Map.entry("reconnect.delays", "3,15"),
            Map.entry("reconnect.jitter", "0"),
            Map.entry("reconnect.maxRetries", "5"),
            Map.entry("probe.interval", "20"),
            Map.entry("activeStandby", "true"),
            Map.entry("uniqueInstanceId", "east-1"),
            Map.entry("uniqueInstanceIdTag", "311"),
            Map.entry("queue.capacity", "5"),
            Map.entry("queue.onFull", "dropOldest"),
            Map.entry("queue.heapBudget", "1"),
            Map.entry("trace.enabled", "true"),
            Map.entry("trace.file", "elsewhere.jsonl"),
            Map.entry("trace.maxSize", "1"),
            Map.entry("trace.files", "2"),
            Map.entry("compatibility", "failFast"));

    private static final List<String> TLS =
            List.of("tls.enabled", "true", "tls.trustStore", "trust.pem", "tls.keyStore", "keys.pem");

    @Test
    void thePageHasTheKeysOfTheForm() throws Exception {
        assertThat(keys().map(Key::name).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ConsoleForm.attributes().stream().map(Attribute::id).toList());
    }

    /** A key that the session did not ask for would be unknown to it, and one that the page leaves out is asked for. */
    @Test
    void theSessionKnowsTheKeysOfThePage() {
        Set<String> all = keys().map(Key::name).collect(Collectors.toSet());
        all.remove("endpoints");
        all.addAll(ConfigurationPage.otherSpellings());
        Map<String, String> configuration = all.stream()
                .collect(Collectors.toMap(Function.identity(), key -> key.startsWith("ctios") ? "cti-a" : ""));
        Asked asked = new Asked(configuration);
        SettingsReader.Result result = SettingsReader.read("east", asked);
        assertThat(result.unknownKeys()).isEmpty();
        all.add("endpoints");
        assertThat(asked.keys).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thePageHasTheDefaultOfTheForm(Key key) throws Exception {
        String ofTheForm = attribute(key).defaultValue();
        List<String> ofThePage = ConfigurationPage.codes(key.defaultValue());
        if (ofTheForm.isEmpty()) {
            assertThat(key.defaultValue()).isIn("-", "from the file name", "`ctios-` and the name");
        } else {
            assertThat(ofThePage).containsExactly(ofTheForm);
        }
    }

    /** A form that is sent back as it is shown changes nothing. */
    @ParameterizedTest
    @MethodSource("keys")
    void theDefaultIsWhatTheSessionTakesWithoutTheKey(Key key) throws Exception {
        String ofTheForm = attribute(key).defaultValue();
        if (!key.name().equals("endpoints")) {
            assertThat(SampleSettings.monitor(key.name(), ofTheForm)).isEqualTo(without(key));
        }
    }

    /** A console shows the form in the language of its user. FormsSpeakTwoLanguagesIT finds texts that nobody uses. */
    @ParameterizedTest
    @MethodSource("keys")
    void theTextsOfTheFormAreThereInEnglishAndGerman(Key key) throws Exception {
        Attribute field = attribute(key);
        String text = key.name().replaceFirst("^\\.", "");
        assertThat(field.name())
                .as("write name = \"%%%s\" in SessionConfiguration", text)
                .isEqualTo("%" + text);
        assertThat(field.description())
                .as("write description = \"%%%s.description\" in SessionConfiguration", text)
                .isEqualTo("%" + text + ".description");
        assertThat(field.labels())
                .as("write label = \"%%%s.VALUE\" for each option in SessionConfiguration", text)
                .isEqualTo(field.options().stream()
                        .map(option -> "%" + text + "." + option)
                        .toList());
        for (String language : List.of("", "_de")) {
            Properties texts = ConsoleForm.texts(language);
            assertThat(Stream.concat(Stream.of(field.name(), field.description()), field.labels().stream()))
                    .allSatisfy(reference -> assertThat(texts.getProperty(reference.substring(1)))
                            .as(
                                    "add %s to impl-bundle/src/main/resources/OSGI-INF/l10n/session%s.properties",
                                    reference.substring(1), language)
                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theFormOffersTheValuesOfTheKey(Key key) throws Exception {
        Attribute field = attribute(key);
        assertThat(key.meaning()).isNotBlank();
        if (field.type().equals("Boolean")) {
            assertThat(key.options()).containsExactly("true", "false");
        } else if (!field.options().isEmpty()) {
            assertThat(key.options()).containsExactlyElementsOf(field.options());
        }
        assertThat(field.type().equals("Password")).isEqualTo(key.name().startsWith("."));
        Matcher range = RANGE.matcher(key.values());
        if (field.type().equals("Integer")) {
            assertThat(range.matches()).isTrue();
            assertThat(List.of(field.least(), field.most())).containsExactly(range.group(1), range.group(2));
        }
    }

    /** What stands between the limits is taken, and nothing beyond them. */
    @ParameterizedTest
    @MethodSource("keys")
    void theLimitsOfThePageAreThoseOfTheSession(Key key) {
        Matcher range = RANGE.matcher(key.values());
        Matcher length = LENGTH.matcher(key.values());
        if (range.matches()) {
            BigDecimal least = new BigDecimal(range.group(1));
            BigDecimal most = new BigDecimal(range.group(2));
            BigDecimal step = key.values().contains("seconds") ? new BigDecimal("0.01") : BigDecimal.ONE;
            assertThat(faults(key, least)).isEmpty();
            assertThat(faults(key, most)).isEmpty();
            assertThat(faults(key, least.subtract(step))).containsExactly(key.name());
            assertThat(faults(key, most.add(step))).containsExactly(key.name());
        } else if (length.matches()) {
            int most = Integer.parseInt(length.group(1));
            assertThat(faults(key, "1".repeat(most))).isEmpty();
            assertThat(faults(key, "1".repeat(most + 1))).containsExactly(key.name());
        } else if (key.options().size() > 1) {
            assertThat(key.options())
                    .allSatisfy(option -> assertThat(faults(key, option)).doesNotContain(key.name()));
            assertThat(faults(key, "perhaps")).contains(key.name());
        } else {
            assertThat(key.values().startsWith("file")
                            || key.values().equals("text")
                            || key.values().startsWith("names"))
                    .as("%s has values that no limit describes", key)
                    .isEqualTo(!Set.of("endpoints", "filter").contains(key.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theClassOfAChangeIsTheOneTheSessionFinds(Key key) {
        String other = Objects.requireNonNull(CHANGED.get(key.name()), key.name());
        List<String> tls = key.name().contains("tls.") ? TLS : List.of();
        List<String> before =
                Stream.concat(Stream.of("clientId", ""), tls.stream()).toList();
        List<String> login = List.of("autologin", Boolean.toString(!key.name().equals("autologin")));
        assertThat(key.agent())
                .isEqualTo(change(
                        changes -> SampleSettings.agent(changes),
                        Stream.concat(before.stream(), login.stream()).toList(),
                        key.name(),
                        other));
        assertThat(key.monitor())
                .isEqualTo(change(changes -> SampleSettings.monitor(changes), before, key.name(), other));
    }

    static Stream<Arguments> circumstances() {
        Function<String[], SessionSettings> agent = SampleSettings::agent;
        Function<String[], SessionSettings> monitor = SampleSettings::monitor;
        return Stream.of(
                argumentSet("name", "clientId is set", "name", change(monitor, List.of(), "name", "west")),
                argumentSet("name, agent", "clientId is set", "name", change(agent, List.of(), "name", "west")),
                argumentSet(
                        "endpoints",
                        "the side that is not connected",
                        "endpoints",
                        change(monitor, List.of(), "endpoints", "cti-a:42027,cti-c:43027")),
                argumentSet(
                        "autologin",
                        "switched off",
                        "autologin",
                        change(agent, List.of("autologin", "true"), "autologin", "false")),
                argumentSet(
                        "password",
                        "without autologin",
                        ".agentPassword",
                        change(agent, List.of(), ".agentPassword", "other")),
                argumentSet(
                        "work mode",
                        "without autologin",
                        "agentWorkMode",
                        change(agent, List.of(), "agentWorkMode", "1")),
                argumentSet(
                        "tls",
                        "TLS is off",
                        "tls.trustStore",
                        change(monitor, List.of(), "tls.trustStore", "trust.pem")),
                argumentSet("the same", "written otherwise", "any", change(monitor, List.of(), "heartbeat", "5.0")));
    }

    /** Each line of the second table is what the session finds under that circumstance. */
    @ParameterizedTest
    @MethodSource("circumstances")
    void aCircumstanceOfThePageChangesTheClass(String circumstance, String key, String found) {
        assertThat(ConfigurationPage.circumstances())
                .filteredOn(row ->
                        row.get(0).contains(key) && row.get(1).replace("`", "").contains(circumstance))
                .extracting(row -> row.get(2))
                .containsExactly(found);
    }

    @Test
    void everyCircumstanceIsTried() {
        assertThat(ConfigurationPage.circumstances()).hasSize(6);
    }

    /** The README is shorter, but not otherwise. */
    @Test
    void theReadmesTableIsPartOfThePage() {
        Map<String, Key> onThePage = keys().collect(Collectors.toMap(Key::name, Function.identity()));
        assertThat(ConfigurationPage.readme()).isNotEmpty().allSatisfy(row -> {
            List<String> names = ConfigurationPage.codes(row.get(0));
            assertThat(onThePage.keySet()).containsAll(names);
            List<Key> keys = names.stream().map(onThePage::get).toList();
            assertThat(row.get(1))
                    .isEqualTo(keys.stream().map(Key::defaultValue).distinct().collect(Collectors.joining(", ")));
            assertThat(keys).allSatisfy(key -> assertThat(row.get(3)).isIn(key.agent(), key.monitor()));
        });
    }

    /** The file that comes with the feature shows every key, those that have a default with that. */
    @Test
    void theFileOfTheFeatureShowsEveryKeyWithItsDefault() {
        Map<String, String> shown = ConfigurationPage.defaultFile();
        assertThat(shown.keySet())
                .containsExactlyInAnyOrderElementsOf(keys().map(Key::name).toList());
        assertThat(keys().filter(key -> !Set.of("autoconnect", "clientId").contains(key.name())))
                .allSatisfy(key ->
                        assertThat(ConfigurationPage.codes(key.defaultValue())).isSubsetOf(shown.get(key.name())));
    }

    static Stream<Key> keys() {
        return ConfigurationPage.keys().stream();
    }

    private static Attribute attribute(Key key) throws Exception {
        return ConsoleForm.attributes().stream()
                .filter(field -> field.id().equals(key.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String change(
            Function<String[], SessionSettings> sample, List<String> before, String key, String value) {
        List<String> after =
                Stream.concat(before.stream(), Stream.of(key, value)).toList();
        return SettingsChange.between(
                        sample.apply(before.toArray(String[]::new)),
                        sample.apply(after.toArray(String[]::new)),
                        ServerSide.A)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    private static SessionSettings without(Key key) {
        Map<String, String> configuration = new HashMap<>(SampleSettings.PAIR);
        configuration.remove(key.name());
        return Objects.requireNonNull(SettingsReader.read("east", configuration).settings());
    }

    private static List<String> faults(Key key, Object value) {
        Map<String, Object> configuration = new HashMap<>(SampleSettings.PAIR);
        configuration.put(key.name(), value.toString());
        return SettingsReader.read("east", configuration).problems().stream()
                .map(problem -> problem.key())
                .distinct()
                .toList();
    }

    /** Remembers which keys were looked up. */
    private static final class Asked extends HashMap<String, String> {
        private static final long serialVersionUID = 1;
        private final transient Set<Object> keys = new HashSet<>();

        Asked(Map<String, String> values) {
            super(values);
        }

        @Override
        public String get(Object key) {
            keys.add(key);
            return super.get(key);
        }
    }
}
