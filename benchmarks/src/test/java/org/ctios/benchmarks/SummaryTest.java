package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looks for a goal finds all of them in one table, and none that another table does not have. */
class SummaryTest {
    private static final String PAGE =
            """
            # Page

            <!-- measured: summary -->

            | part | goal | figure | verdict |
            | --- | --- | ---: | --- |
            | [Old](#old) | old, old: &le; 1 | 2 | met |

            <!-- end of summary -->

            ## One: the whole

            <!-- measured: path -->

            Run with something.

            | measured | parameter | ratio | forks | goal | | ours, ns | other, ns |
            | --- | --- | ---: | ---: | ---: | --- | ---: | ---: |
            | rate | Java 17 | 0.31 | 0.25 to 0.43 | &ge; 0.85 | missed | 323 | 103 |
            | time | Java 17 | 3.97 | 3.22 to 6.15 |  |  | 445 | 123 |

            | in the route | Camel's own, ns |
            | --- | ---: |
            | prototype | 444 |

            <!-- end of path -->

            ### Against the goals

            | measured | parameter | ratio | goal | |
            | --- | --- | ---: | --- | --- |
            | not measured | by a run | 1 | 1 | met |

            ## Many, and a large one

            <!-- measured: scale -->

            | measured | parameter | this project | hand-written | ratio | goal | |
            | --- | --- | ---: | ---: | ---: | --- | --- |
            | heap | 5,000 | 24.4 KiB | 0.42 KiB | 58.17 | &le; 64 KiB | met |
            | death | median | 1,816 µs | 419 µs | 4.34 | ratio &le; 2 | missed |
            | sent | load | 995 | 985 | 1.01 | both &ge; 990 | missed |
            | threads | 5,000 | 16 |  |  |  |  |

            <!-- end of scale -->
            """;

    private static final String TABLE =
            """
            1 of 4 goals are met. Each line is one of a table below; its part leads there.

            | part | goal | figure | verdict |
            | --- | --- | ---: | --- |
            | [One: the whole](#one-the-whole) | rate, Java 17: &ge; 0.85 | 0.31 | **missed** |
            | [Many, and a large one](#many-and-a-large-one) | heap, 5,000: &le; 64 KiB | 24.4 KiB | met |
            | [Many, and a large one](#many-and-a-large-one) | death, median: ratio &le; 2 | 4.34 | **missed** |
            | [Many, and a large one](#many-and-a-large-one) | sent, load: both &ge; 990 | 995 and 985 | **missed** |
            """;

    @TempDir
    Path directory;

    @Test
    void itHasTheMeasuredLinesThatHaveAGoal() {
        assertThat(Summary.of(PAGE)).isEqualTo(TABLE);
    }

    @Test
    void itIsMadeAnewFromWhatStandsOnThePage() throws IOException {
        Path file = directory.resolve("page.md");
        Files.writeString(file, PAGE);
        new Page(file).summarize();
        assertThat(file)
                .content()
                .contains("<!-- measured: summary -->\n\n" + TABLE)
                .doesNotContain("old, old");
        String once = Files.readString(file);
        new Page(file).summarize();
        assertThat(file).hasContent(once);
    }

    /** A table that was edited, or merged from another run, without the one on top. */
    @Test
    void thatOfTheDocsIsUpToDate() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "performance.md"));
        assertThat(page.contains(Summary.of(page)))
                .as("run mvn -B -ntp -Pbench -DskipTests verify -pl benchmarks -am -Dbench.part=summary")
                .isTrue();
    }
}
