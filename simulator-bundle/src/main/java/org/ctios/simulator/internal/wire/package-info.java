/**
 * From facts of the contact centre to GED-188 messages. The only room that knows both.
 */
@NullMarked
package org.ctios.simulator.internal.wire;

import org.jspecify.annotations.NullMarked;
