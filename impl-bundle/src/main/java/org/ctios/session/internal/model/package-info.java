/**
 * What a session knows of agents and calls, kept from events, and how it is made to agree with the server again after a
 * gap. Used by one thread; no clock, socket or thread in it.
 */
@NullMarked
package org.ctios.session.internal.model;

import org.jspecify.annotations.NullMarked;
