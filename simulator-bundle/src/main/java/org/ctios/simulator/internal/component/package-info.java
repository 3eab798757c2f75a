/**
 * The simulator as a component that ConfigAdmin configures; the only room that knows OSGi services.
 */
@NullMarked
package org.ctios.simulator.internal.component;

import org.jspecify.annotations.NullMarked;
