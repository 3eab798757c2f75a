/** The server's part of a recorded session, played again. */
@NullMarked
package org.ctios.simulator.internal.replay;

import org.jspecify.annotations.NullMarked;
