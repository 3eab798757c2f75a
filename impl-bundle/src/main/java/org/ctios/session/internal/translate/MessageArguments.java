package org.ctios.session.internal.translate;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FloatingField;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.WireType;
import org.ctios.session.Arguments;

/** All of a message by the CIL's keywords (DG 12.5 ch. 6 and Appendix): mostly the guide's own field names. */
final class MessageArguments {
    /** Fields whose keyword is another word. */
    private static final Map<Field, String> KEYWORDS = Map.of(
            Fields.LOCAL_CONNECTION_STATE, "CallStatus",
            Fields.AGENT_ID_LONG, "AgentID",
            Fields.TEXT, "ErrorMessage");

    private final Message message;
    private final Arguments.Builder arguments = Arguments.builder();

    private MessageArguments(Message message) {
        this.message = message;
    }

    static Arguments of(MessageEvent event, Message message) {
        MessageArguments collected = new MessageArguments(message);
        collected.arguments.set("MessageID", event.id().number());
        collected.arguments.set("PeripheralID", event.peripheralId() < 0 ? null : event.peripheralId());
        collected.arguments.set("UniqueObjectID", event.objectId());
        message.fields().forEach(collected::add);
        collected.addEnterpriseId();
        collected.addNamedVariables();
        collected.addUnknownTags();
        return collected.arguments.build();
    }

    private void add(Field field) {
        WireType type = message.wireType(field);
        if (type == null || field.isSecret() || message.isNone(field)) {
            return;
        }
        String keyword = KEYWORDS.getOrDefault(field, field.name());
        switch (type) {
            case NAMEDVAR, NAMEDARRAY -> {}
            case STRING -> addAll(keyword, message.texts(field));
            case UNSPEC -> arguments.set(keyword, unspecified(field));
            case BOOL -> arguments.set(keyword, message.bool(field));
            default -> addNumbers(keyword, field);
        }
    }

    /** One value as it is, several as nested arguments with the keys 1, 2, 3 ... as the CIL does with lists. */
    private void addAll(String keyword, List<?> values) {
        if (values.size() == 1) {
            arguments.set(keyword, values.get(0));
        } else if (values.size() > 1) {
            Arguments.Builder nested = Arguments.builder();
            for (int i = 0; i < values.size(); i++) {
                nested.set(Integer.toString(i + 1), values.get(i));
            }
            arguments.set(keyword, nested.build());
        }
    }

    private void addNumbers(String keyword, Field field) {
        List<Long> floating = message.uints(field);
        addAll(keyword, floating.isEmpty() ? List.of(message.uint(field)) : floating);
    }

    private String unspecified(Field field) {
        byte[] raw = message.raw(field);
        return raw == null ? "" : HexFormat.of().formatHex(raw);
    }

    /** {@code icm.day.callId}: the same for a call wherever it goes (DG 12.6 ch. 3). */
    private void addEnterpriseId() {
        if (has(Fields.ROUTER_CALL_KEY_DAY) && has(Fields.ROUTER_CALL_KEY_CALL_ID)) {
            arguments.set(
                    "ICMEnterpriseUniqueID",
                    "icm." + message.uint(Fields.ROUTER_CALL_KEY_DAY) + "."
                            + message.uint(Fields.ROUTER_CALL_KEY_CALL_ID));
        }
    }

    private boolean has(Field field) {
        return message.has(field) && !message.isNone(field);
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
