package org.ctios.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code etc/org.ctios.health.cfg}. */
class LimitsTest {
    private static final Limits DEFAULTS = new Limits(Duration.ofSeconds(30), 3, Duration.ofMinutes(10), 80, 30);

    @Test
    void withoutAFileTheDefaultsAreUsed() {
        assertThat(Limits.of(Map.of())).isEqualTo(DEFAULTS);
    }

    /** A file gives texts, a console numbers. */
    @Test
    void aLimitMayBeATextOrANumber() {
        assertThat(Limits.of(Map.of("connected.grace", " 5 ", "failover.minutes", 7, "certificate.days", 60L)))
                .isEqualTo(new Limits(Duration.ofSeconds(5), 3, Duration.ofMinutes(7), 80, 60));
    }

    /** A metatype's limits are only shown, never enforced. */
    @Test
    void aValueOutOfRangeIsReplacedAndTheOthersStay() {
        assertThat(Limits.of(Map.of("queue.percent", "101", "certificate.days", "60", "failover.count", "0")))
                .isEqualTo(new Limits(Duration.ofSeconds(30), 3, Duration.ofMinutes(10), 80, 60));
    }

    /** docs/log-messages.md: a limit that makes no sense is told, and the checks go on with the default. */
    @ParameterizedTest
    @ValueSource(strings = {"30s", "", "1.5", "99999999999", "thirty"})
    void aValueThatIsNoNumberIsReplacedAndTheOthersStay(String grace) {
        assertThat(Limits.of(Map.of("connected.grace", grace, "certificate.days", "60")))
                .isEqualTo(new Limits(Duration.ofSeconds(30), 3, Duration.ofMinutes(10), 80, 60));
    }

    @Test
    void theFormHasTheDefaultsThatAreUsed() {
        Map<String, Object> shown = new HashMap<>();
        for (Method key : HealthConfiguration.class.getDeclaredMethods()) {
            shown.put(key.getName().replace('_', '.'), key.getDefaultValue());
        }
        assertThat(Limits.of(shown)).isEqualTo(DEFAULTS);
    }

    @Test
    void theFormHasTextsInEachLanguage() throws Exception {
        for (String language : new String[] {"", "_de"}) {
            Properties texts = new Properties();
            texts.load(LimitsTest.class.getResourceAsStream("/OSGI-INF/l10n/health" + language + ".properties"));
            for (Method key : HealthConfiguration.class.getDeclaredMethods()) {
                String name = key.getName().replace('_', '.');
                assertThat(texts.getProperty(name)).as(name + language).isNotBlank();
                assertThat(texts.getProperty(name + ".description"))
                        .as(name + language)
                        .isNotBlank();
            }
            assertThat(texts).hasSize(2 + 2 * HealthConfiguration.class.getDeclaredMethods().length);
        }
    }
}
