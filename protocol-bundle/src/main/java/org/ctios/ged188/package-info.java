/**
 * GED-188, the protocol of Cisco's CTI Server: dictionary, messages, framing.
 *
 * <p>Start at {@link org.ctios.ged188.FrameReader} for bytes coming in, at {@link org.ctios.ged188.Message} for what
 * they say, and at {@link org.ctios.ged188.MessageBuilder} for bytes going out. Names of message types and fields are
 * those of the CTI Server Message Reference Guide.
 */
@NullMarked
@Export
@Version("1.3.0")
package org.ctios.ged188;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
