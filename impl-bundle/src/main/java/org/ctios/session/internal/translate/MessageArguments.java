package org.ctios.session.internal.translate;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.event.EventId;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FloatingField;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.WireType;
import org.ctios.session.Arguments;

/** All of a message by the CIL's keywords (DG 12.5 ch. 6 and Appendix): mostly the guide's own field names. */
final class MessageArguments {
    static final String STATISTICS = "Statistics";

    private final EventId event;
    private final Message message;
    private final boolean failed;
    private final Arguments.Builder arguments = Arguments.builder();
    private final Arguments.Builder statistics = Arguments.builder();

    private MessageArguments(EventId event, Message message, boolean failed) {
        this.event = event;
        this.message = message;
        this.failed = failed;
    }

    static Arguments of(MessageEvent event, Message message) {
        MessageArguments collected =
                new MessageArguments(event.id(), message, event.subject().failed());
        collected.addNames(event);
        message.fields().forEach(collected::add);
        collected.addStatistics();
        collected.addNamedVariables();
        collected.addUnknownTags();
        event.complete(collected.arguments);
        return collected.arguments.build();
    }

    /** What the event is about, and how it is known. */
    private void addNames(MessageEvent told) {
        int request = told.subject().request();
        arguments
                .set("MessageID", event.number())
                .set("PeripheralID", told.peripheralId() < 0 ? null : told.peripheralId())
                .set("UniqueObjectID", told.objectId())
                .set("ICMEnterpriseUniqueID", ObjectIds.enterprise(message))
                .set("MessageType", request < 0 ? null : request)
                .set("Resync", told.origin().resync() ? true : null);
    }

    private void add(Field field) {
        WireType type = message.wireType(field);
        if (type == null || field.isSecret() || message.isNone(field) || KeywordNames.isOfTeamMembers(field)) {
            return;
        }
        if (failed && field.equals(Fields.LOCAL_CONNECTION_STATE)) {
            return;
        }
        addList(field);
        String keyword = KeywordNames.of(event, field);
        Arguments.Builder target = KeywordNames.isStatistic(event, field) ? statistics : arguments;
        switch (type) {
            case NAMEDVAR, NAMEDARRAY -> {}
            case STRING -> addAll(keyword, message.texts(field));
            case UNSPEC -> arguments.set(keyword, unspecified(field));
            case BOOL -> arguments.set(keyword, message.bool(field));
            default -> addNumbers(keyword, field, target);
        }
        if (field.equals(Fields.LOCAL_CONNECTION_STATE) && KeywordNames.keepsLocalConnectionState(event)) {
            arguments.set(field.name(), message.uint(field));
        }
    }

    /** The entries of a list, {@code SkillGroup[1]} and so on; clients are nested once more, as the CIL has them. */
    private void addList(Field counter) {
        String name = KeywordNames.ofList(counter);
        if (name == null) {
            return;
        }
        boolean clients = counter.equals(Fields.NUM_CTI_CLIENTS);
        Arguments.Builder target = clients ? Arguments.builder() : arguments;
        int index = 0;
        for (FieldGroup entry : message.groups(counter)) {
            target.set(name + "[" + ++index + "]", entry(entry));
        }
        if (clients && index > 0) {
            arguments.set("CTIClients", target.build());
        }
    }

    private static Arguments entry(FieldGroup entry) {
        Arguments.Builder values = Arguments.builder();
        for (Field field : entry.fields()) {
            WireType type = entry.wireType(field);
            if (type != null && !entry.isNone(field)) {
                values.set(KeywordNames.inList(field), type.isNumber() ? entry.uint(field) : entry.text(field));
            }
        }
        return values.build();
    }

    private void addStatistics() {
        Arguments figures = statistics.build();
        if (figures.numElements() > 0) {
            arguments.set(STATISTICS, figures);
        }
    }

    private void addAll(String keyword, List<?> values) {
        addAll(keyword, values, arguments);
    }

    /** One value as it is, several as nested arguments with the keys 1, 2, 3 ... as the CIL does with lists. */
    private static void addAll(String keyword, List<?> values, Arguments.Builder target) {
        if (values.size() == 1) {
            target.set(keyword, values.get(0));
        } else if (values.size() > 1) {
            Arguments.Builder nested = Arguments.builder();
            for (int i = 0; i < values.size(); i++) {
                nested.set(Integer.toString(i + 1), values.get(i));
            }
            target.set(keyword, nested.build());
        }
    }

    private void addNumbers(String keyword, Field field, Arguments.Builder target) {
        List<Long> floating = message.uints(field);
        addAll(keyword, floating.isEmpty() ? List.of(message.uint(field)) : floating, target);
    }

    private String unspecified(Field field) {
        byte[] raw = message.raw(field);
        return raw == null ? "" : HexFormat.of().formatHex(raw);
    }

    /** ECC variables with the keys {@code user.Name} and {@code user.Name[n]} (DG 12.5 ch. 10). */
    private void addNamedVariables() {
        List<NamedVariable> variables = message.namedVariables();
        if (variables.isEmpty()) {
            return;
        }
        Arguments.Builder ecc = Arguments.builder();
        for (NamedVariable variable : variables) {
            String name = variable.name().startsWith("user.") ? variable.name() : "user." + variable.name();
            ecc.set(variable.isElement() ? name + "[" + variable.index() + "]" : name, variable.value());
        }
        arguments.set("ECC", ecc.build());
    }

    /** What has no keyword is kept in hexadecimal by its tag, unless the tag is that of a password. */
    private void addUnknownTags() {
        byte[] frame = message.toBytes();
        Map<String, List<Object>> unknown = new LinkedHashMap<>();
        for (FloatingField floating : message.floatingFields()) {
            if (!isRead(floating) && !Dictionary.standard().isSecret(floating.tag())) {
                int end = floating.offset() + floating.length();
                unknown.computeIfAbsent("Tag" + floating.tag(), tag -> new ArrayList<>())
                        .add(HexFormat.of().formatHex(frame, floating.offset(), end));
            }
        }
        unknown.forEach(this::addAll);
    }

    /** Whether the message could make sense of a floating field: a number has the width of its type. */
    private boolean isRead(FloatingField floating) {
        Field field = floating.field();
        WireType type = field == null ? null : message.wireType(field);
        return type != null && (!type.isNumber() || type.width() == floating.length());
    }
}
