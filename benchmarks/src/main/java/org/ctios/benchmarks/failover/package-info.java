/** How long a session takes to leave a side that is dead, frozen or refuses it. */
@NullMarked
package org.ctios.benchmarks.failover;

import org.jspecify.annotations.NullMarked;
