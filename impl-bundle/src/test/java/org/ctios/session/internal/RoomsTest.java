package org.ctios.session.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may know which, see docs/decisions/0002-rooms.md. */
@AnalyzeClasses(packages = "org.ctios.session.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String ROOMS = "org.ctios.session.internal.";
    private static final String API = "org.ctios.session";
    private static final String EVENTS = "org.ctios.event";
    private static final String GED188 = "org.ctios.ged188";

    @ArchTest
    static final ArchRule configKnowsNoOtherRoom = room("config", API, EVENTS, GED188);

    @ArchTest
    static final ArchRule automatonKnowsTheSettingsOnly = room("automaton", API, EVENTS, GED188, ROOMS + "config");

    @ArchTest
    static final ArchRule failoverServesTheAutomaton = room("failover", API, ROOMS + "automaton", ROOMS + "config");

    @ArchTest
    static final ArchRule modeServesTheAutomaton =
            room("mode", API, EVENTS, GED188, ROOMS + "automaton", ROOMS + "config");

    @ArchTest
    static final ArchRule transportMovesFrames =
            room("transport", API, GED188, ROOMS + "config", ROOMS + "tls", "io.netty..", "javax.net.ssl", "org.slf4j");

    @ArchTest
    static final ArchRule tlsKnowsKeysAndCertificatesOnly =
            room("tls", API, ROOMS + "config", "javax.net.ssl", "javax.crypto..", "javax.security.auth.x500");

    @ArchTest
    static final ArchRule translateMakesEventsOfMessagesAndFacts =
            room("translate", API, EVENTS, GED188, ROOMS + "automaton", ROOMS + "config");

    @ArchTest
    static final ArchRule modelKnowsMessagesOnly = room("model", API, GED188);

    @ArchTest
    static final ArchRule requestLeavesTheWireToTranslate =
            room("request", API, GED188, ROOMS + "translate", ROOMS + "config");

    @ArchTest
    static final ArchRule dispatchKnowsEventsOnly =
            room("dispatch", API, EVENTS, ROOMS + "config", ROOMS + "measure", "org.slf4j");

    @ArchTest
    static final ArchRule traceWritesMessagesIntoAFile = room("trace", API, GED188, ROOMS + "config", "org.slf4j");

    @ArchTest
    static final ArchRule measureKnowsTheApiOnly = room("measure", API, EVENTS);

    /** The automaton is a pure function: what would make it wait, run or guess is out of its reach. */
    @ArchTest
    static final ArchRule whatDecidesIsPure = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOMS + "automaton",
                    ROOMS + "mode",
                    ROOMS + "failover",
                    ROOMS + "translate",
                    ROOMS + "request",
                    ROOMS + "model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.concurrent..", "java.net..", "java.io..", "java.nio.channels..")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule nettyIsForTransportAndDriver = noClasses()
            .that()
            .resideOutsideOfPackages(ROOMS + "transport", ROOMS + "driver")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule osgiIsForComponents = noClasses()
            .that(resideOutsideOfPackage(ROOMS + "component"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.osgi..");

    @ArchTest
    static final ArchRule nobodyKnowsTheComponents = noClasses()
            .that(resideOutsideOfPackage(ROOMS + "component"))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOMS + "component"));

    @ArchTest
    static final ArchRule onlyComponentsKnowTheDriver = noClasses()
            .that()
            .resideOutsideOfPackages(ROOMS + "component", ROOMS + "driver")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOMS + "driver"));

    @ArchTest
    static final ArchRule roomsHaveNoCircles =
            slices().matching(ROOMS + "(*)..").should().beFreeOfCycles();

    static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that needs more holds more than one thing. */
    @ParameterizedTest
    @MethodSource("sources")
    void noFileIsLongerThan400Lines(Path source) throws IOException {
        assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(400);
    }

    /** A room that knows the JDK, itself, annotations and what is named here. */
    private static ArchRule room(String name, String... known) {
        String[] allowed = Stream.concat(
                        Stream.of(known), Stream.of("java..", "org.jspecify.annotations", ROOMS + name))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOMS + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
