package org.ctios.simulator.internal.centre;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which peripherals the contact centre has. Immutable.
 *
 * @param first PeripheralID of the first one; the others follow
 * @param count how many, at least 1
 * @param teamsEach how many teams each of them has, at least 1
 */
public record Peripherals(long first, int count, int teamsEach) {
    /** One with one team. */
    public static final Peripherals ONE = new Peripherals(5000, 1, 1);

    private static final int SKILL_GROUPS = 3;
    private static final int FIRST_SKILL_GROUP_ID = 4001;

    /** How many teams there are together. */
    public int teams() {
        return count * teamsEach;
    }

    List<Peripheral> make() {
        return IntStream.range(0, count)
                .mapToObj(number -> new Peripheral(first + number, skillGroups(number)))
                .toList();
    }

    /** SkillGroupNumbers are those of the peripheral, SkillGroupIDs those of the whole configuration. */
    private List<SkillGroup> skillGroups(int number) {
        return IntStream.range(0, SKILL_GROUPS)
                .mapToObj(
                        i -> new SkillGroup(first + number, i + 1, FIRST_SKILL_GROUP_ID + number * SKILL_GROUPS + i, 0))
                .toList();
    }
}
