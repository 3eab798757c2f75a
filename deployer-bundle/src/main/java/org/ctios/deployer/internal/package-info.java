/**
 * Camel routes in files: {@link org.ctios.deployer.internal.RouteFileInstaller} hears of files,
 * {@link org.ctios.deployer.internal.RouteFile} is the life of one, {@link org.ctios.deployer.internal.RouteEngine} is
 * what it wants of Camel.
 *
 * <p>Classes that a file names, such as those of beans and exceptions, are looked for in all that the bundles of the
 * container export.
 */
@NullMarked
@Header(name = "DynamicImport-Package", value = "*")
package org.ctios.deployer.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
