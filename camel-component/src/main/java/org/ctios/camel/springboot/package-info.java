/** The component in Spring Boot: its options from the application's properties. Nothing of it is used elsewhere. */
@NullMarked
package org.ctios.camel.springboot;

import org.jspecify.annotations.NullMarked;
