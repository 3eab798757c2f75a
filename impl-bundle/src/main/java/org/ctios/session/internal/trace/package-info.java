/** What goes over the wire, written to a file by a thread that nobody waits for. */
@NullMarked
package org.ctios.session.internal.trace;

import org.jspecify.annotations.NullMarked;
