/** What the parts with processes of their own share: child processes, a lean server, hand-written clients, tables. */
@NullMarked
package org.ctios.benchmarks.run;

import org.jspecify.annotations.NullMarked;
