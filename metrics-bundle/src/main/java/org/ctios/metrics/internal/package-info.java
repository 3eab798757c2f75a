/** Metrics of all sessions in the text format of Prometheus: over HTTP and in the shell. */
@NullMarked
@Header(name = "Karaf-Commands", value = "org.ctios.metrics.internal")
package org.ctios.metrics.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
