/** Settings: read and checked from a configuration, immutable, compared with the ones in force. */
@NullMarked
package org.ctios.session.internal.config;

import org.jspecify.annotations.NullMarked;
