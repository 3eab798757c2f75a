package org.ctios.session.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * A file with keys or certificates. What is in it decides how it is read, not its name.
 *
 * @param path as written; a relative one starts at the working directory of the process
 * @param password of the file, empty for none
 */
public record StoreFile(String path, Secret password) {
    /** Whether a configuration says the same with both; a password in a file may be another one by now. */
    static boolean alike(@Nullable StoreFile one, @Nullable StoreFile other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.path.equals(other.path) && one.password.isWrittenAs(other.password);
    }
}
