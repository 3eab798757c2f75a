package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.simulator.internal.centre.SkillGroup;
import org.jspecify.annotations.Nullable;

/** Numbers of the guide that more than one message uses. */
final class Numbers {
    /** Special value for no number of four bytes. */
    static final long NONE = 0xFFFF_FFFFL;

    /** Special value for no number of two bytes. */
    static final long NONE_SHORT = 0xFFFFL;

    /** The kind of ACD this pair belongs to. */
    static final long PERIPHERAL_TYPE = value("PeripheralType", "PT_ENTERPRISE_AGENT");

    private Numbers() {}

    /** The skill group of an event, or that there is none. */
    static void skillGroup(MessageBuilder message, @Nullable SkillGroup group) {
        message.set(Fields.SKILL_GROUP_NUMBER, group == null ? NONE : group.number())
                .set(Fields.SKILL_GROUP_ID, group == null ? NONE : group.id())
                .set(Fields.SKILL_GROUP_PRIORITY, group == null ? NONE_SHORT : group.priority());
    }

    static long value(String enumeration, String symbol) {
        return Dictionary.standard().enumeration(enumeration).value(symbol);
    }
}
