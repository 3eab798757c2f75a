/** Sockets: connect, read loop, write, close. Gives and takes frames and knows nothing of their meaning. */
@NullMarked
package org.ctios.session.internal.transport;

import org.jspecify.annotations.NullMarked;
