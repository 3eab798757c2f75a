package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

// The life of files.
class RouteFilesTest extends RouteFilesRun {
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
}
