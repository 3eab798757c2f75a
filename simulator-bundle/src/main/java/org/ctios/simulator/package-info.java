/**
 * A simulated duplexed pair of CTI Servers with agents and calls, for development and tests without a contact centre.
 *
 * <p>Start at {@link org.ctios.simulator.CtiServerPair}.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.ctios.simulator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
