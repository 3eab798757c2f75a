/** Screen pop: who rings is looked up in the customer database and written into the call, for the agent's desktop. */
@NullMarked
package org.ctios.examples.screenpop;

import org.jspecify.annotations.NullMarked;
