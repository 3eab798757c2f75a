package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctios.benchmarks.run.Line;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {
    private static final List<Class<?>> ALL =
            List.of(DecodeBenchmark.class, WalkBenchmark.class, FrameBenchmark.class, FixBenchmark.class);

    /** A benchmark that nobody runs in the build would rot. */
    @Test
    void everyBenchmarkRunsOnceWithItsFirstParameter() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.ctios\\.benchmarks\\.")
                        .mode(Mode.SingleShotTime)
                        .param("number", "15")
                        .param("chunk", "4")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results).hasSize((int) benchmarks().count());
        // Also the lines with a goal are made from methods by their names.
        assertThat(Codec.decodes(Codec.bytes(results))).contains("no field", "two numbers read", "a text read");
    }

    /** The tables are made from these methods; a renamed one would leave its line out. */
    @Test
    void everyContestNamesABenchmark() {
        assertThat(benchmarks().map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .containsAll(Contest.ALL.stream().map(Contest::benchmark).toList());
    }

    @Test
    void aDecodeMayMakeOneObject() {
        String lines = Codec.decodes(Map.of(
                "DecodeBenchmark.messageUnread | number 15", 32.0,
                "DecodeBenchmark.message | number 15", 88.0,
                "DecodeBenchmark.handWritten | number 15", 80.0));
        assertThat(lines)
                .startsWith(Line.HEAD)
                .contains(
                        "no field read | number 15; one object has 32 bytes | 32 bytes |  |  | &le; 32 bytes | met |\n",
                        "a text read | number 15; one object has 32 bytes | 88 bytes | 80 bytes | 1.10 | &le; 32 bytes |"
                                + " missed |\n");
    }

    private static Stream<Method> benchmarks() {
        return ALL.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class));
    }
}
