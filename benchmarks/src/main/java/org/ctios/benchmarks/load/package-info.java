/** What a realistic load costs, and what an overload does. */
@NullMarked
package org.ctios.benchmarks.load;

import org.jspecify.annotations.NullMarked;
