/** The whole path, from a socket to a listener or a Camel route, beside pipelines written by hand for the same job. */
@NullMarked
package org.ctios.benchmarks.path;

import org.jspecify.annotations.NullMarked;
