/**
 * Scenario files: reading them, and playing them with a pair.
 */
@NullMarked
package org.ctios.simulator.internal.scenario;

import org.jspecify.annotations.NullMarked;
