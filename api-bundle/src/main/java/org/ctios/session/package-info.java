/**
 * The CTI OS session service.
 *
 * <p>Start at {@link org.ctios.session.CtiOsSession}. Names are those of Cisco's CTI OS Client Interface Library (CIL),
 * so that its developer guide can be searched for them; "DG" in a comment means that guide.
 */
@NullMarked
@Export
@Version("1.2.0")
package org.ctios.session;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
