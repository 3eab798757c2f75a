/** The page {@code /system/console/ctios} of the web console, and the JSON it lives on. */
@NullMarked
package org.ctios.web.internal;

import org.jspecify.annotations.NullMarked;
