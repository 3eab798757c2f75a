/**
 * Faults in words: one grammar for scenarios, the shell, the configuration and the command line.
 */
@NullMarked
package org.ctios.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
