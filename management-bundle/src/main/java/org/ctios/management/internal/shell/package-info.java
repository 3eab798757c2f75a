/** Commands {@code ctios:*} of Karaf's shell. Each runs on the thread of the shell that it was typed in. */
@Header(name = "Karaf-Commands", value = "org.ctios.management.internal.shell")
@NullMarked
package org.ctios.management.internal.shell;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
