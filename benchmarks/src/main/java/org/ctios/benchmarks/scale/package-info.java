/** Many sessions in one virtual machine, and one session that knows many agents and calls. */
@NullMarked
package org.ctios.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
