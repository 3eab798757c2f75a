/** Requests on their way: sent once, matched with their answers, timed out; and what they make the session tell. */
@NullMarked
package org.ctios.session.internal.request;

import org.jspecify.annotations.NullMarked;
