package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A run writes its tables and charts into the page itself. */
class PageTest {
    @TempDir
    Path directory;

    @Test
    void aPartReplacesWhatStandsBetweenItsMarkersAndNothingElse() throws IOException {
        Path file = directory.resolve("page.md");
        Files.writeString(
                file,
                "Before.\n"
                        + "<!-- measured: path -->\n"
                        + "old\n"
                        + "<!-- end of path -->\n"
                        + "Between.\n"
                        + "<!-- measured: codec -->\n"
                        + "kept\n"
                        + "<!-- end of codec -->\n");
        Page page = new Page(file);
        page.put("path", "| new |\n");
        page.put("path", "| newer |\n");
        assertThat(file)
                .hasContent("Before.\n"
                        + "<!-- measured: path -->\n\n"
                        + "| newer |\n\n"
                        + "<!-- end of path -->\n"
                        + "Between.\n"
                        + "<!-- measured: codec -->\n"
                        + "kept\n"
                        + "<!-- end of codec -->\n");
        assertThatThrownBy(() -> page.put("other", "")).hasMessageContaining("has no place for 'other'");
    }

    @Test
    void thePagesOfTheDocsHaveAPlaceForEachPart() throws IOException {
        Path file = directory.resolve("performance.md");
        for (String page : List.of("performance.md", "simulator.md")) {
            Files.copy(Path.of("..", "docs", page), directory.resolve(page));
        }
        for (String part : Main.PARTS) {
            new Page(Main.pageOf(part, file)).put(part, "new");
        }
        assertThat(file).content().contains("<!-- measured: path -->\n\nnew\n\n<!-- end of path -->");
    }

    @Test
    void aChartIsWellFormedAndItsBarsAreAsLongAsTheirValues() throws Exception {
        BarChart chart = new BarChart("Time", "hand-written", "ns");
        chart.add("first", 200, 100);
        chart.add("second", 50, 400);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(chart.svg()).contains("width=\"306.0\"", "width=\"153.0\"", "width=\"612.0\"", "400 ns", ">second<");
        chart.add("third", 0.314, 1.5);
        assertThat(chart.svg()).contains("0.31 ns", "1.50 ns");
    }

    /** Bars begin where the longest label ends; what stands left of the picture nobody can read. */
    @Test
    void theLongestLabelIsWhole() {
        BarChart chart = new BarChart("Time", "hand-written", "ns");
        chart.add("x".repeat(50), 1, 2);
        assertThat(chart.svg()).contains("<text x=\"358\" y=\"76\" text-anchor=\"end\"", "<rect x=\"366\"");
    }
}
