package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is handed on has the jars of others in it, and says so: licence, notice, the list {@code THIRD-PARTY.txt} and the
 * texts of the licences that are in that list. No container is started.
 */
class TheArchivesSayWhoseTheyAreIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("ctios.distribution"));

    @Test
    void theDistributionDoesBothAsTarAndAsZip() throws IOException {
        assertSaysSo(DISTRIBUTION);
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(System.getProperty("ctios.distribution.zip")))) {
            assertSaysSo(zip.getPath(DISTRIBUTION.getFileName().toString()));
        }
    }

    @Test
    void theArchiveOfFeaturesDoes() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(System.getProperty("ctios.archive")))) {
            assertSaysSo(archive.getPath("META-INF"));
            assertThat(jars(archive.getPath("repository"))).isNotEmpty().allSatisfy(jar -> assertThat(
                            thirdParties().keySet())
                    .as(jar)
                    .filteredOn(pattern -> fits(pattern, jar))
                    .hasSize(1));
        }
    }

    @Test
    void eachJarOfOthersIsInTheListOnceAndNothingElseIs() {
        List<String> jars = Stream.of("lib", "system")
                .map(DISTRIBUTION::resolve)
                .flatMap(folder -> jars(folder).stream())
                .toList();
        assertThat(jars).isNotEmpty().allSatisfy(jar -> assertThat(
                        thirdParties().keySet())
                .as(jar)
                .filteredOn(pattern -> fits(pattern, jar))
                .hasSize(1));
        assertThat(thirdParties().keySet())
                .allSatisfy(pattern -> assertThat(jars).anyMatch(jar -> fits(pattern, jar)));
    }

    @Test
    void theTextOfEachLicenceInTheListIsThere() {
        List<String> texts = names(DISTRIBUTION.resolve("licenses"));
        assertThat(thirdParties().values())
                .flatExtracting(licences -> List.of(licences.split(" AND ")))
                .filteredOn(licence -> !licence.equals("Apache-2.0"))
                .allSatisfy(licence -> assertThat(texts).anyMatch(text -> text.startsWith(licence)));
    }

    private static void assertSaysSo(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("LICENSE"))).contains("Apache License", "Version 2.0, January 2004");
        assertThat(Files.readString(folder.resolve("NOTICE")))
                .contains("CTI OS for Karaf", "The Apache Software Foundation", "Apache Karaf");
        assertThat(folder.resolve("THIRD-PARTY.txt")).exists();
        assertThat(folder.resolve("licenses")).isNotEmptyDirectory();
    }

    /** Which licences the list names for which jars: columns with at least two blanks between them, the licences last. */
    private static Map<String, String> thirdParties() {
        return new EtcFile(DISTRIBUTION.resolve("THIRD-PARTY.txt"))
                .read()
                .lines()
                .map(line -> line.split("  +"))
                .filter(columns -> columns[0].endsWith(".jar"))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[columns.length - 1]));
    }

    private static boolean fits(String pattern, String jar) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return matcher.matches(Path.of(jar));
    }

    /** The names of all jars below the folder that are not ours. */
    private static List<String> jars(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar") && !file.contains("org/ctios/"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
