package org.ctios.session.internal.config;

/**
 * A file with keys or certificates. What is in it decides how it is read, not its name.
 *
 * @param path as written; a relative one starts at the working directory of the process
 * @param password of the file, empty for none
 */
public record StoreFile(String path, Secret password) {}
