/**
 * Scenarios in JUnit 5. Start at {@link org.ctios.simulator.junit.CtiScenario}. JUnit is no dependency of the simulator: who
 * uses this package has it.
 */
@NullMarked
package org.ctios.simulator.junit;

import org.jspecify.annotations.NullMarked;
