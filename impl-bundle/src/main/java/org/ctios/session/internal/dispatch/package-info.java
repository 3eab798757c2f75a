/** Hands events to listeners: in order, each listener at its own pace, none of them able to hurt another. */
@NullMarked
package org.ctios.session.internal.dispatch;

import org.jspecify.annotations.NullMarked;
