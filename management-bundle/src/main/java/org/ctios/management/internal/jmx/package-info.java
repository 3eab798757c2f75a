/** Sessions as MBeans. */
@NullMarked
package org.ctios.management.internal.jmx;

import org.jspecify.annotations.NullMarked;
