/**
 * Commands {@code simulator:*} of Karaf's shell. Only the shell loads this package, so the simulator needs neither Karaf nor
 * Jackson anywhere else.
 */
@Header(name = "Karaf-Commands", value = "org.ctios.simulator.internal.shell")
@NullMarked
package org.ctios.simulator.internal.shell;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
