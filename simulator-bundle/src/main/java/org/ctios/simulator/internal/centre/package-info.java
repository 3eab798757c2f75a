/**
 * The contact centre: agents, calls and their traffic. Pure and seeded: no thread, socket or clock; time is told to it.
 */
@NullMarked
package org.ctios.simulator.internal.centre;

import org.jspecify.annotations.NullMarked;
