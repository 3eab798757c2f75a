package org.ctios.itests.faults;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A disk without room, alone or while something else happens. */
abstract class FullDisk implements Mishap {
    private final String disk;
    private final Optional<Mishap> meanwhile;

    /** The disk of something, as the table of the run names it. */
    FullDisk(String disk, Optional<Mishap> meanwhile) {
        this.disk = disk;
        this.meanwhile = meanwhile;
    }

    /** One alone, and one with each of the others. */
    static <T extends FullDisk> List<T> alone(Function<Optional<Mishap>, T> disk, Mishap... orWith) {
        return Stream.concat(
                        Stream.of(Optional.<Mishap>empty()), Stream.of(orWith).map(Optional::of))
                .map(disk)
                .toList();
    }

    final Optional<Mishap> meanwhile() {
        return meanwhile;
    }

    @Override
    public String kind() {
        return "full disk for " + disk
                + meanwhile.map(mishap -> ", " + mishap.kind()).orElse("");
    }

    @Override
    public boolean stopsAllRoutes() {
        return meanwhile.filter(Mishap::stopsAllRoutes).isPresent();
    }

    @Override
    public String toString() {
        return kind();
    }
}
