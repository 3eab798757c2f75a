/** A real Kafka broker for tests, as a child process: it can be killed as a broker can, and keeps its jars to itself. */
@NullMarked
package org.ctios.testbroker;

import org.jspecify.annotations.NullMarked;
