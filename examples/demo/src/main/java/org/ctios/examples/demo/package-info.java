/** A small integration: one route that logs the events of the session {@code demo}, one readable line each. */
@NullMarked
package org.ctios.examples.demo;

import org.jspecify.annotations.NullMarked;
