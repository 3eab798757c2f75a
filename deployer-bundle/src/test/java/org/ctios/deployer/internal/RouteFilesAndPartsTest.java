package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

// Files whose routes need parts of Camel that come and go.
class RouteFilesAndPartsTest extends RouteFilesRun {
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
}
