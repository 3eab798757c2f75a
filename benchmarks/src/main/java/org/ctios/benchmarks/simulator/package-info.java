/** How much the simulator tells. */
@NullMarked
package org.ctios.benchmarks.simulator;

import org.jspecify.annotations.NullMarked;
