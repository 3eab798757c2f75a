/**
 * The simulator as a command.
 */
@NullMarked
package org.ctios.simulator.internal.cli;

import org.jspecify.annotations.NullMarked;
