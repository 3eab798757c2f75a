package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// The life of files, with routes that are only words; everything happens at once, on the test's own thread.
class RouteFilesTest {
    @TempDir
    private Path folder;

    private final List<DirectExecutor> executors = new ArrayList<>();
    private final FakeEngine engine = new FakeEngine();
    private final Map<String, String> properties = new HashMap<>();
    private final RouteFiles files = new RouteFiles(engine, name -> properties, this::executor);
    private Path calls;

    @BeforeEach
    void name() {
        calls = folder.resolve("calls.yaml");
    }

    @Test
    void aFileRunsUnderItsName() {
        save(calls, "one");

        assertThat(engine.running).containsExactly("calls: one");
    }

    // Otherwise the routes would end as if the file had been deleted.
    @Test
    void aFileThatWasTakenStaysTakenWhateverAnEditMakesOfIt() {
        assertThat(files.takes(RouteText.write(calls, "one"))).isFalse();
        assertThat(files.takes(RouteText.write(calls, "- route:\n"))).isTrue();
        save(calls, "one");

        assertThat(files.takes(calls)).isTrue();
    }

    @Test
    void anEditIsCheckedBeforeWhatRunsIsStopped() {
        save(calls, "one");
        save(calls, "two");

        assertThat(engine.done).containsExactly("start one", "check two", "stop one", "start two");
    }

    @Test
    void aFaultyEditLeavesTheOldRoutesRunning() {
        save(calls, "one");
        save(calls, "faulty");

        assertThat(engine.running).containsExactly("calls: one");
        assertThat(engine.done).containsExactly("start one", "check faulty");
    }

    @Test
    void aFaultyEditThatIsCorrectedIsFollowed() {
        save(calls, "one");
        save(calls, "faulty");
        save(calls, "three");

        assertThat(engine.running).containsExactly("calls: three");
    }

    @Test
    void aFaultyEditThatIsTakenBackTouchesNothing() {
        save(calls, "one");
        save(calls, "faulty");
        save(calls, "one");

        assertThat(engine.done).containsExactly("start one", "check faulty");
    }

    // What a check cannot see, such as a port in use, shows when the old routes have stopped.
    @Test
    void theOldRoutesComeBackWhenAnEditDoesNotStart() {
        save(calls, "one");
        save(calls, "refused");

        assertThat(engine.running).containsExactly("calls: one");
        assertThat(engine.done).containsExactly("start one", "check refused", "stop one", "start one");
    }

    // FileInstall tells of every file after a restart, and of files that were only touched.
    @Test
    void tellingAgainOfAFileThatRunsDoesNothing() {
        save(calls, "one");
        files.saved(calls);
        files.found(calls);

        assertThat(engine.done).containsExactly("start one");
    }

    @Test
    void tellingAgainOfAFaultyFileTriesItAgain() {
        save(calls, "kafka");
        engine.kafkaIsThere = true;
        files.saved(calls);

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    @Test
    void aFileThatBeginsFaultyRunsWhenItIsCorrected() {
        save(calls, "faulty");
        assertThat(engine.running).isEmpty();
        save(calls, "two");

        assertThat(engine.running).containsExactly("calls: two");
    }

    // platform.md 3.4: a component may come after the routes that name it.
    @Test
    void aFileWaitsForAComponentThatIsMissing() {
        save(calls, "kafka");
        assertThat(engine.running).isEmpty();
        engine.kafkaIsThere = true;
        files.partsCame();

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    @Test
    void anEditWaitsForAComponentThatIsMissingWhileTheOldRoutesGoOn() {
        save(calls, "one");
        save(calls, "kafka");
        assertThat(engine.running).containsExactly("calls: one");
        engine.kafkaIsThere = true;
        files.partsCame();

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    // platform.md 3.4: routes stop and start again when the bundle of their component is updated.
    @Test
    void routesStopAndComeBackWithTheirComponent() {
        engine.kafkaIsThere = true;
        save(calls, "kafka");
        save(folder.resolve("other.yaml"), "other");

        files.partsGo(List.of(FakeEngine.KAFKA));
        assertThat(engine.running).containsExactly("other: other");

        engine.kafkaIsThere = false;
        files.partsCame();
        assertThat(engine.running).containsExactly("other: other");

        engine.kafkaIsThere = true;
        files.partsCame();
        assertThat(engine.running).containsExactly("calls: kafka", "other: other");
    }

    // A refresh of bundles holds a lock of the framework, which routes that start may wait for.
    @Test
    void whoTakesAComponentAwayDoesNotWaitForRoutesThatAreStarting() throws Exception {
        RouteFiles own = new RouteFiles(engine, name -> properties, name -> Executors.newSingleThreadExecutor());
        engine.kafkaIsThere = true;
        RouteText.write(calls, "kafka slow");
        own.saved(calls);
        assertThat(engine.starting.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture.runAsync(() -> own.partsGo(List.of(FakeEngine.KAFKA))).get(10, TimeUnit.SECONDS);

        engine.word.countDown();
        own.close();
        assertThat(engine.done).containsExactly("start kafka slow", "stop kafka slow");
    }

    @Test
    void aNewComponentDoesNotTouchRoutesThatRun() {
        save(calls, "one");
        files.partsCame();

        assertThat(engine.done).containsExactly("start one");
    }

    // Its check passes, so that every new component would stop what runs for nothing.
    @Test
    void aNewComponentDoesNotStopRoutesForAnEditThatDidNotStart() {
        configure("port", "one");
        save(calls, "{{port}}");
        configure("port", "refused");
        engine.done.clear();
        files.partsCame();
        assertThat(engine.done).isEmpty();

        files.saved(calls);
        assertThat(engine.done).containsExactly("check refused", "stop one", "start one");
    }

    // The same when what runs came back with its component.
    @Test
    void aNewComponentDoesNotStopRoutesThatCameBackWithTheirs() {
        engine.kafkaIsThere = true;
        save(calls, "kafka");
        save(calls, "refused");
        files.partsGo(List.of(FakeEngine.KAFKA));
        files.partsCame();
        assertThat(engine.running).containsExactly("calls: kafka");
        engine.done.clear();
        files.partsCame();

        assertThat(engine.done).isEmpty();
    }

    @Test
    void theOldRoutesComeBackWithTheirComponentWhenTheEditIsFaulty() {
        engine.kafkaIsThere = true;
        save(calls, "kafka");
        save(calls, "faulty");
        files.partsGo(List.of(FakeEngine.KAFKA));
        assertThat(engine.running).isEmpty();
        files.partsCame();

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    // A change of what placeholders stand for is an edit without a new text.
    @Test
    void newPropertiesAreCheckedAndFollowedByTheRoutesOfThatName() {
        configure("target", "one");
        save(calls, "{{target}}");
        save(folder.resolve("b.yaml"), "b {{target}}");
        engine.done.clear();
        configure("target", "two");

        assertThat(engine.done).containsExactly("check two", "stop one", "start two");
    }

    @Test
    void theOldRoutesComeBackWhenNewPropertiesDoNotStart() {
        configure("port", "one");
        save(calls, "{{port}}");
        configure("port", "refused");

        assertThat(engine.running).containsExactly("calls: one");
        assertThat(engine.done).containsExactly("start one", "check refused", "stop one", "start one");
    }

    @Test
    void newPropertiesWaitForAComponentThatIsMissingAndAreAppliedWhenItComes() {
        configure("target", "one");
        save(calls, "{{target}}");
        configure("target", "kafka");
        assertThat(engine.running).containsExactly("calls: one");
        engine.kafkaIsThere = true;
        files.partsCame();

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    @Test
    void propertiesSavedWhileTheTextWasFaultyCountWhenTheTextIsTakenBack() {
        configure("target", "one");
        save(calls, "{{target}}");
        save(calls, "faulty {{target}}");
        configure("target", "two");
        assertThat(engine.running).containsExactly("calls: one");
        save(calls, "{{target}}");

        assertThat(engine.running).containsExactly("calls: two");
    }

    @Test
    void aFallbackHasThePropertiesThatRan() {
        configure("target", "one");
        save(calls, "{{target}}");
        configure("target", "faulty");
        configure("target", "two");
        engine.done.clear();
        configure("target", "kafka");
        save(calls, "refused");

        assertThat(engine.running).containsExactly("calls: two");
        assertThat(engine.done).containsExactly("check kafka", "check refused", "stop two", "start two");
    }

    // Configuration Admin tells of more than new values, such as a bundle location.
    @Test
    void tellingAgainOfTheSamePropertiesDoesNothing() {
        configure("target", "one");
        save(calls, "{{target}}");
        files.configured("calls");

        assertThat(engine.done).containsExactly("start one");
    }

    @Test
    void newPropertiesAreAReasonToTryAFaultyFileAgain() {
        save(calls, "kafka");
        engine.kafkaIsThere = true;
        files.configured("calls");

        assertThat(engine.running).containsExactly("calls: kafka");
    }

    @Test
    void aRemovedFileIsStoppedAndForgotten() throws Exception {
        save(calls, "one");
        Files.delete(calls);
        files.removed(calls);
        files.partsCame();

        assertThat(engine.running).isEmpty();
        assertThat(files.takes(calls)).isFalse();
    }

    @Test
    void aFileThatComesBackRunsAgain() {
        save(calls, "one");
        files.removed(calls);
        save(calls, "two");

        assertThat(engine.running).containsExactly("calls: two");
    }

    // The name is that of a Camel context, of its service and of its MBeans.
    @Test
    void ofTwoFilesOfOneNameTheSecondWaitsUntilTheFirstIsRemoved() {
        Path second = folder.resolve("calls.xml");
        save(calls, "one");
        save(second, "two");
        assertThat(engine.running).containsExactly("calls: one");
        assertThat(files.takes(second)).isTrue();

        files.removed(calls);
        assertThat(engine.running).containsExactly("calls: two");
    }

    @Test
    void aFaultyFileHurtsNoOther() {
        save(folder.resolve("a.yaml"), "faulty");
        save(calls, "one");
        save(folder.resolve("b.yaml"), "refused");

        assertThat(engine.running).containsExactly("calls: one");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOldRoutesRunning() throws Exception {
        save(calls, "one");
        Files.delete(calls);
        files.saved(calls);

        assertThat(engine.running).containsExactly("calls: one");
    }

    @Test
    void closingStopsAllRoutes() {
        save(calls, "one");
        save(folder.resolve("b.yaml"), "two");
        files.close();

        assertThat(engine.running).isEmpty();
        assertThat(files.takes(calls)).isFalse();
    }

    // FileInstall may be in the middle of a scan when the deployer stops.
    @Test
    void afterClosingNothingStartsAnyMore() {
        files.close();
        save(calls, "one");
        files.found(calls);

        assertThat(engine.running).isEmpty();
    }

    // Nothing may be left of a file that is gone.
    @Test
    void theExecutorOfAFileEndsWithIt() {
        save(calls, "one");
        assertThat(executors).noneMatch(DirectExecutor::isShutdown);
        files.removed(calls);
        save(calls, "two");
        files.close();

        assertThat(executors).hasSize(2).allMatch(DirectExecutor::isShutdown);
    }

    private ExecutorService executor(String name) {
        DirectExecutor executor = new DirectExecutor();
        executors.add(executor);
        return executor;
    }

    private void configure(String key, String value) {
        properties.put(key, value);
        files.configured("calls");
    }

    private void save(Path file, String text) {
        RouteText.write(file, text);
        files.saved(file);
    }
}
