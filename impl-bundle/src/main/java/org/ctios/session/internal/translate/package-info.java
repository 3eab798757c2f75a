/** The only room that speaks both languages: GED-188 messages become CIL events. */
@NullMarked
package org.ctios.session.internal.translate;

import org.jspecify.annotations.NullMarked;
