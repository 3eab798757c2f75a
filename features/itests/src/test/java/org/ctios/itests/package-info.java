/**
 * The packaged distribution under test: a real Karaf in a process of its own, driven the way an administrator drives it,
 * by files in {@code etc} and by shell commands.
 */
package org.ctios.itests;
