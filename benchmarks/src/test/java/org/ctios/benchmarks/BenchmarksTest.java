package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
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
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results).hasSize((int) benchmarks().count());
    }

    /** The tables are made from these methods; a renamed one would leave its line out. */
    @Test
    void everyContestNamesABenchmark() {
        assertThat(benchmarks().map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .containsAll(Contest.ALL.stream().map(Contest::benchmark).toList());
    }

    private static Stream<Method> benchmarks() {
        return ALL.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class));
    }
}
