/** Which side is tried when. */
@NullMarked
package org.ctios.session.internal.failover;

import org.jspecify.annotations.NullMarked;
