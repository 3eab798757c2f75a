/** The session automaton: a pure function of state and input to state and effects. No thread, socket, clock or OSGi. */
@NullMarked
package org.ctios.session.internal.automaton;

import org.jspecify.annotations.NullMarked;
