/** Health checks of sessions for Felix, and the command that shows them. */
@NullMarked
@Header(name = "Karaf-Commands", value = "org.ctios.health.internal")
package org.ctios.health.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
