/** A customer database to try the example with; it runs while {@code etc/org.ctios.examples.crm.cfg} is there. */
@NullMarked
package org.ctios.examples.screenpop.sample;

import org.jspecify.annotations.NullMarked;
