/** Runs the automaton of one session on one thread and performs its effects; the session service without OSGi. */
@NullMarked
package org.ctios.session.internal.driver;

import org.jspecify.annotations.NullMarked;
