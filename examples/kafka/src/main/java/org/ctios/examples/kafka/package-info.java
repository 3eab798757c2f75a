/**
 * Events to Kafka, keyed by call, without losing one while the broker is away. With a directory that several containers
 * share, one of them does it and another takes over when it dies.
 */
@NullMarked
package org.ctios.examples.kafka;

import org.jspecify.annotations.NullMarked;
