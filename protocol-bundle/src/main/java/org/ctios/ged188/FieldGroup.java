package org.ctios.ged188;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a list in a message, such as a skill group of AGENT_STATE_EVENT or a record of CONFIG_AGENT_EVENT. It has
 * the fields of its list and of the lists nested in it; every other field is absent.
 */
public final class FieldGroup extends FieldSet {
    private final GroupLayout group;
    private final int element;

    FieldGroup(FieldSet outer, GroupLayout group, int from, int to, int element) {
        super(outer.layout(), outer.frame(), from, to);
        this.group = group;
        this.element = element;
    }

    /** The name of the list, such as {@code SkillGroups}. */
    public String name() {
        return group.name();
    }

    GroupLayout group() {
        return group;
    }

    @Override
    @Nullable
    FieldLayout at(Field field) {
        FieldLayout at = layout().field(field);
        return at != null && at.isIn(group) ? at : null;
    }

    @Override
    int element(FieldLayout at) {
        return at.group() == group ? element : 0;
    }

    /** The entry with its fields by name; secrets are masked. */
    @Override
    public String toString() {
        return MessageText.of(this);
    }
}
