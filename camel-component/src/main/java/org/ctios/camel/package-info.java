/**
 * The Camel component {@code ctios:}: the events of a CTI OS session as exchanges, and
 * exchanges as requests to it.
 *
 * <p>Start at {@link org.ctios.camel.CtiOsEndpoint}; the headers are in {@link org.ctios.camel.CtiOsConstants}.
 */
@NullMarked
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.ctios.camel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
