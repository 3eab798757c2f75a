package org.ctios.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code etc/org.ctios.health.cfg}. */
class LimitsTest {
    private static HealthConfiguration configuration(Map<String, Integer> values) {
        return (HealthConfiguration) Proxy.newProxyInstance(
                HealthConfiguration.class.getClassLoader(),
                new Class<?>[] {HealthConfiguration.class},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), (Integer) method.getDefaultValue()));
    }

    @Test
    void withoutAFileTheDefaultsAreUsed() {
        assertThat(Limits.of(configuration(Map.of())))
                .isEqualTo(new Limits(Duration.ofSeconds(30), 3, Duration.ofMinutes(10), 80, 30));
    }

    /** A metatype's limits are only shown, never enforced. */
    @Test
    void aValueOutOfRangeIsReplacedAndTheOthersStay() {
        assertThat(Limits.of(configuration(Map.of("queue_percent", 101, "certificate_days", 60, "failover_count", 0))))
                .isEqualTo(new Limits(Duration.ofSeconds(30), 3, Duration.ofMinutes(10), 80, 60));
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
