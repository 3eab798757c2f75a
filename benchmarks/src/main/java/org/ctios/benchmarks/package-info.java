/** Speed and allocation of the codec, each beside a hand-written yardstick in the same virtual machine. */
@NullMarked
package org.ctios.benchmarks;

import org.jspecify.annotations.NullMarked;
