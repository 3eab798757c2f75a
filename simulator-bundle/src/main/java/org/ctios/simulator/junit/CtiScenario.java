package org.ctios.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against a simulated pair of CTI Servers, on free ports, that plays a scenario. Parameters of the types
 * {@link org.ctios.simulator.CtiServerPair} and {@link org.ctios.simulator.ScenarioRun} are given to the test and to its
 * {@code @BeforeEach} methods. The scenario begins before them. After the test its end is waited for, and the test fails
 * where the scenario does. Then the pair is closed.
 *
 * <pre>{@code
 * @Test
 * @CtiScenario("refused-not-master")
 * void theClientGoesToTheOtherSide(CtiServerPair pair) { ... }
 * }</pre>
 *
 * <p>On a class it is for all its tests, also those of {@code @Nested} classes. One on a method or a nested class goes
 * before it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CtiScenarioExtension.class)
public @interface CtiScenario {
    /**
     * What is played: a resource beside the test class such as {@code my.scenario}, one of the class path with {@code /} in
     * front, or without {@code .scenario} at its end the name of one that comes with the simulator. Empty: none, the pair
     * does what it always does.
     */
    String value() default "";

    /** Seconds from the end of the test method in which the scenario must be at its end. */
    int endsWithin() default 10;
}
