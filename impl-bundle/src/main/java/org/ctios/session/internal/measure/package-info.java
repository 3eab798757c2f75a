/** What a session remembers for those who watch it: latencies, what is known of both sides, recent history. */
@NullMarked
package org.ctios.session.internal.measure;

import org.jspecify.annotations.NullMarked;
