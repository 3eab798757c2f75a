package org.ctios.simulator.internal.centre;

/**
 * A skill group.
 *
 * @param peripheralId where it is
 * @param number its number at the peripheral
 * @param id its ID in the configuration
 * @param priority 0 for the base skill group
 */
public record SkillGroup(long peripheralId, int number, int id, int priority) {}
