/** OSGi: Declarative Services components. The only room that knows org.osgi.service. */
@NullMarked
package org.ctios.session.internal.component;

import org.jspecify.annotations.NullMarked;
