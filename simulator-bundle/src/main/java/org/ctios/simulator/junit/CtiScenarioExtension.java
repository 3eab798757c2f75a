package org.ctios.simulator.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.ScenarioRun;
import org.ctios.simulator.internal.scenario.ScenarioText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link CtiScenario} does. Each test has a pair of its own, so tests may run side by side. */
public final class CtiScenarioExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(CtiScenarioExtension.class);
    private static final String SUFFIX = ".scenario";

    /** For JUnit. */
    public CtiScenarioExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        played(context);
    }

    /** The pair is closed whether the scenario was played to its end or not. */
    @Override
    public void afterEach(ExtensionContext context) {
        Played played = played(context);
        try {
            ScenarioRun run = played.run();
            if (run != null && context.getExecutionException().isEmpty()) {
                run.await(Duration.ofSeconds(annotation(context).endsWithin()));
            }
        } finally {
            played.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean ofPair = type == CtiServerPair.class;
        return context.getTestMethod().isPresent()
                && (ofPair
                        || (type == ScenarioRun.class
                                && !annotation(context).value().isEmpty()));
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Played played = played(context);
        return parameter.getParameter().getType() == CtiServerPair.class ? played.pair() : played.run();
    }

    private static Played played(ExtensionContext context) {
        return context.getStore(HERE).getOrComputeIfAbsent(context.getUniqueId(), id -> start(context), Played.class);
    }

    private static Played start(ExtensionContext context) {
        String name = annotation(context).value();
        if (name.isEmpty()) {
            return new Played(CtiServerPair.start(), null);
        }
        Scenario scenario = scenario(name, context.getRequiredTestClass());
        CtiServerPair pair = scenario.pair().start();
        return new Played(pair, scenario.start(pair));
    }

    private static CtiScenario annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), CtiScenario.class)
                .or(() -> nearest(context.getRequiredTestClass()))
                .orElseThrow(() -> new IllegalStateException("@CtiScenario is missing at the test or its class"));
    }

    /** That of the class, else of the one in which it is nested: extensions of that one are registered for it too. */
    private static Optional<CtiScenario> nearest(Class<?> test) {
        Optional<CtiScenario> found = Optional.empty();
        for (Class<?> each = test; each != null && found.isEmpty(); each = each.getEnclosingClass()) {
            found = AnnotationSupport.findAnnotation(each, CtiScenario.class);
        }
        return found;
    }

    private static Scenario scenario(String name, Class<?> test) {
        if (!name.endsWith(SUFFIX)) {
            return Scenario.named(name);
        }
        try (InputStream in = test.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + name + " beside " + test.getName());
            }
            return Scenario.parse(name, ScenarioText.of(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a test has.
     *
     * @param pair the servers
     * @param run the scenario, or null when none is played
     */
    private record Played(CtiServerPair pair, @Nullable ScenarioRun run) {
        void close() {
            if (run != null) {
                run.close();
            }
            pair.close();
        }
    }
}
