package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.ctios.itests.EtcFile;

/**
 * Edits give a session in monitor mode a message filter, then another one, and then none. What a filter keeps back nobody
 * makes up for when it goes, so that in the end the route begins anew, with a snapshot.
 */
final class FilterFault implements Mishap {
    private static final int MOST_CONSUMERS = 12;
    private static int count;

    private Client client = Client.EAST;
    private List<Filter> filters = List.of();
    private Filter inForce = Filter.EVERYTHING;

    @Override
    public String kind() {
        return "edit of the message filter";
    }

    @Override
    public void strike(Rig rig, Random random) {
        List<Client> monitors = Client.monitors();
        client = monitors.get(random.nextInt(monitors.size()));
        List<Filter> all = new ArrayList<>(EnumSet.complementOf(EnumSet.of(Filter.EVERYTHING)));
        Collections.shuffle(all, random);
        filters = List.copyOf(all.subList(0, 2));
        edit(rig, filters.get(0));
    }

    @Override
    public void last(Rig rig) {
        rig.awaitCalls(4);
        edit(rig, filters.get(1));
        rig.awaitCalls(4);
    }

    @Override
    public void end(Rig rig) {
        edit(rig, Filter.EVERYTHING);
        rig.awaitCalls(2);
        rig.whileNothingHappens(() -> {
            await("the books of " + this).atMost(Rig.LIMIT).untilAsserted(() -> assertThat(
                            rig.books().balance().findings())
                    .isEmpty());
            beginAnew(rig);
        });
    }

    private void edit(Rig rig, Filter filter) {
        FilterEdit edit = rig.books().filter(client, inForce, filter);
        inForce = filter;
        rig.sessionFile(client).set("filter", filter.text());
        await(client + " has the filter " + filter)
                .atMost(Rig.LIMIT)
                .until(() -> edit.told(rig.books().records()) < Long.MAX_VALUE);
    }

    /** The route's file is edited; returns when there is the snapshot that the new one begins with. */
    private void beginAnew(Rig rig) {
        long begun = System.currentTimeMillis();
        rig.books().stop(false);
        EtcFile file = rig.routeFile();
        String before = file.read();
        while (file.read().equals(before)) {
            count++;
            file.set("concurrentConsumers", 2 + count % MOST_CONSUMERS);
        }
        await("the snapshot of " + client)
                .atMost(Rig.LIMIT)
                .until(() -> Accountant.of(client, rig.books().records()).stream()
                        .anyMatch(record -> record.snapshot() && record.heardMillis() >= begun));
    }

    @Override
    public boolean canRecoverAtOnce() {
        return true;
    }

    @Override
    public String toString() {
        return kind() + ", " + client + " " + filters;
    }
}
