/** Click to dial: a web page asks for a call, a route makes it. */
@NullMarked
package org.ctios.examples.dial;

import org.jspecify.annotations.NullMarked;
