/**
 * The pair of CTI Servers: listening, handshake, sessions, requests, and which side is active.
 */
@NullMarked
package org.ctios.simulator.internal.server;

import org.jspecify.annotations.NullMarked;
