package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which faults a run goes through. */
final class Mishaps {
    /** So many faults of the servers in the normal test run. */
    private static final int FEW = 3;

    /** A container is killed once in so many times by chance, since it takes longest. */
    private static final int SELDOM = 30;

    private final List<Mishap> alone;
    private final List<Mishap> byChance;

    private final List<String> leftOut;

    /**
     * All that are possible.
     *
     * @param only pattern that is found in their kind; an empty one is found in all
     * @throws IllegalArgumentException when there are none
     */
    Mishaps(String only, Site site) {
        Predicate<String> named = Pattern.compile(only).asPredicate();
        Predicate<Mishap> chosen = mishap -> mishap.isPossibleAt(site) && named.test(mishap.kind());
        List<Mishap> everything = everything(BundleFault.all(), List.of(SideFault.Way.values()));
        List<Mishap> each = everything(BundleFault.each(), List.of(SideFault.Way.STANDING, SideFault.Way.OPENING));
        SideFault.all(SideFault.Way.TAKEN_OVER).stream()
                .filter(SideFault::isSilent)
                .forEach(each::add);
        this.alone = each.stream().filter(chosen).toList();
        this.byChance = everything.stream().filter(chosen).toList();
        this.leftOut = everything.stream()
                .filter(mishap -> !mishap.isPossibleAt(site))
                .map(Mishap::kind)
                .toList();
        if (byChance.isEmpty()) {
            throw new IllegalArgumentException("no fault is like '" + only + "'; there are "
                    + everything.stream().map(Mishap::kind).toList());
        }
    }

    /** The kinds that this machine, or the site, does not have. */
    List<String> leftOut() {
        return leftOut;
    }

    /**
     * Each fault once, those of the servers on the connection that stands and on the next one, and where a server falls silent
     * also with one to go to.
     */
    List<Mishap> alone() {
        return alone;
    }

    /** One of all, in any way. */
    Mishap any(Random random) {
        List<Mishap> killers = byChance.stream().filter(Mishap::killsContainer).toList();
        List<Mishap> others =
                byChance.stream().filter(each -> !each.killsContainer()).toList();
        boolean kill = others.isEmpty() || (!killers.isEmpty() && random.nextInt(SELDOM) == 0);
        List<Mishap> from = kill ? killers : others;
        return from.get(random.nextInt(from.size()));
    }

    /** Some, without the long ones. */
    static List<Mishap> few(Random random) {
        List<Mishap> servers = new ArrayList<>(SideFault.all(SideFault.Way.STANDING));
        servers.addAll(SideFault.all(SideFault.Way.OPENING));
        Collections.shuffle(servers, random);
        List<Mishap> few = new ArrayList<>(List.of(new LogoutFault(), Edit.RECONNECT));
        few.addAll(servers.subList(0, FEW));
        few.add(BundleFault.of("ctios-session"));
        return few;
    }

    private static List<Mishap> everything(List<BundleFault> bundles, List<SideFault.Way> ways) {
        List<Mishap> all = new ArrayList<>(List.of(PairFault.values()));
        all.add(new LogoutFault());
        all.add(new ContainerFault());
        all.addAll(List.of(Edit.values()));
        all.add(new FilterFault());
        all.addAll(AnewFault.all());
        all.addAll(bundles);
        all.add(new BrokerFault());
        all.addAll(List.of(RouteFault.values()));
        all.addAll(List.of(ClockFault.values()));
        all.addAll(DiskFault.all());
        all.addAll(RoomFault.all());
        for (SideFault.Way way : ways) {
            all.addAll(SideFault.all(way));
        }
        return all;
    }
}
