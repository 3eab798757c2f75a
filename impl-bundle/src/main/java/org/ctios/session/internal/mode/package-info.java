/** Agent mode and monitor mode: what OPEN_REQ asks for, and the way from OPEN_CONF to the mode being in force. */
@NullMarked
package org.ctios.session.internal.mode;

import org.jspecify.annotations.NullMarked;
