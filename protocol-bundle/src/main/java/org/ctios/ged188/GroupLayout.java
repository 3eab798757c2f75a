package org.ctios.ged188;

import org.jspecify.annotations.Nullable;

/** A list of entries that repeat in the floating part. One object per list, message type and version. */
final class GroupLayout {
    private final String name;
    private final Field count;
    private final int most;
    private final @Nullable GroupLayout parent;
    private final @Nullable String status;

    /**
     * A list.
     *
     * @param name its name
     * @param count the field that says how many entries there are
     * @param most the most entries the guide allows
     * @param parent the list it is nested in, or null
     * @param status the status a server answers a wrong count with, or null
     */
    GroupLayout(String name, Field count, int most, @Nullable GroupLayout parent, @Nullable String status) {
        this.name = name;
        this.count = count;
        this.most = most;
        this.parent = parent;
        this.status = status;
    }

    String name() {
        return name;
    }

    Field count() {
        return count;
    }

    int most() {
        return most;
    }

    @Nullable
    GroupLayout parent() {
        return parent;
    }

    @Nullable
    String status() {
        return status;
    }

    /** The list directly under {@code outer} that this one is or is nested in; null when it is not under it. */
    @Nullable
    GroupLayout under(@Nullable GroupLayout outer) {
        GroupLayout each = this;
        while (each != null && each.parent != outer) {
            each = each.parent;
        }
        return each;
    }
}
