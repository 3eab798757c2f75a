/** Keys and certificates for TLS: read from files, read again when those change, judged, and explained to people. */
@NullMarked
package org.ctios.session.internal.tls;

import org.jspecify.annotations.NullMarked;
