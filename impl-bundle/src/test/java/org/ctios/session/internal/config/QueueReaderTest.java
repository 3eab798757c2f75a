package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.Objects;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys {@code queue.*}, as the README lists them. */
class QueueReaderTest {

    /** A quarter of the largest heap, unless somebody says otherwise. */
    @Test
    void withoutABudgetItIsAQuarterOfTheHeap() {
        QueueSettings defaults = read(Map.of("endpoints", "a"));
        assertThat(defaults).isEqualTo(new QueueSettings(10_000, OnFull.WAIT));
        assertThat(defaults).isEqualTo(read(Map.of("endpoints", "a", "queue.heapBudget", "25%")));
    }

    @ParameterizedTest
    @CsvSource({"1 %, 0.01", "90%, 0.9", "25%, 0.25"})
    void aBudgetMayBeAPartOfTheHeap(String text, double part) {
        long heap =
                Math.min(QueueSettings.MOST_HEAP, (long) (Runtime.getRuntime().maxMemory() * part));
        assertThat(budget(text)).isCloseTo(heap, withinPercentage(1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "512 MiB, 512", "64mib, 64", "131072, 131072"})
    void aBudgetMayBeANumberOfMebibytes(String text, long mebibytes) {
        assertThat(budget(text)).isEqualTo(mebibytes << 20);
    }

    /** Key, value, reason and cure are named, as for every other key. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0%", "91%", "131073", "99999999", "-1", "1.5", "a quarter"})
    void aFaultyBudgetIsRefused(String text) {
        SettingsReader.Result result = SettingsReader.read("east", Map.of("endpoints", "a", "queue.heapBudget", text));
        assertThat(result.settings()).isNull();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("queue.heapBudget");
            assertThat(problem.value()).isEqualTo(text);
            assertThat(problem.reason()).isNotBlank();
            assertThat(problem.cure()).contains("MiB");
        });
    }

    /** A policy is read in any case. */
    @ParameterizedTest
    @CsvSource({"wait, WAIT", "DropOldest, DROP_OLDEST", "disconnect, DISCONNECT"})
    void eachPolicyHasItsWord(String text, OnFull policy) {
        assertThat(read(Map.of("endpoints", "a", "queue.onFull", text)).onFull())
                .isEqualTo(policy);
    }

    private static long budget(String text) {
        return read(Map.of("endpoints", "a", "queue.heapBudget", text)).heapBudget();
    }

    private static QueueSettings read(Map<String, ?> keys) {
        SettingsReader.Result result = SettingsReader.read("east", keys);
        return Objects.requireNonNull(result.settings(), () -> result.problems().toString())
                .queue();
    }
}
