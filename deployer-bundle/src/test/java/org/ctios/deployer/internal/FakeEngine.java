package org.ctios.deployer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps account of routes that are only words: {@code faulty} fails the check, {@code refused} fails the start, {@code
 * kafka} needs the component of that name, {@code slow} waits for a word, anything else runs. Placeholders stand for what the properties say.
 */
final class FakeEngine implements RouteEngine {
    static final CamelPart KAFKA = new CamelPart(CamelPart.Kind.COMPONENT, "kafka");

    /** What runs, as {@code name: text}. */
    final Set<String> running = new TreeSet<>();
    /** What was done, in order. */
    final List<String> done = new ArrayList<>();

    final CountDownLatch starting = new CountDownLatch(1);
    final CountDownLatch word = new CountDownLatch(1);

    boolean kafkaIsThere;

    @Override
    public void check(String name, RouteSource source) throws RouteFault {
        String text = text(source);
        done.add("check " + text);
        mustBeReady(text);
    }

    private void mustBeReady(String text) throws RouteFault {
        if (text.contains("faulty")) {
            throw new RouteFault(", line 1, column 2", "It is faulty.", null, null);
        }
        if (text.contains("kafka") && !kafkaIsThere) {
            throw new RouteFault("", "There is no kafka.", KAFKA, null);
        }
    }

    @Override
    public LoadedRoutes load(String name, RouteSource source) throws RouteFault {
        String text = text(source);
        mustBeReady(text);
        return () -> start(name, text);
    }

    private RunningRoutes start(String name, String text) throws RouteFault {
        if (text.contains("refused")) {
            throw new RouteFault("", "The port is in use.", null, null);
        }
        if (text.contains("slow")) {
            starting.countDown();
            await(word);
        }
        done.add("start " + text);
        running.add(name + ": " + text);
        return new Running(name, text);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Running implements RunningRoutes {
        private final String name;
        private final String text;

        Running(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public boolean uses(CamelPart part) {
            return text.contains(part.name());
        }

        @Override
        public void stop() {
            done.add("stop " + text);
            running.remove(name + ": " + text);
        }
    }

    private static String text(RouteSource source) {
        try {
            String text = new String(source.resource().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> property : source.properties().entrySet()) {
                text = text.replace("{{" + property.getKey() + "}}", property.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
