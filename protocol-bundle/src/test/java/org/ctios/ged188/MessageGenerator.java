package org.ctios.ged188;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages with a value in every field that a type has at a version; what they say is chance, from a seed. */
final class MessageGenerator {
    /** The value of secrets, so that a test can put it where JSON shows a mask. */
    static final String SECRET = "abc";

    private final Random random;
    private final Layout layout;
    private final MessageBuilder builder;

    private MessageGenerator(Layout layout, long seed) {
        this.layout = layout;
        this.random = new Random(seed);
        this.builder = new MessageBuilder(layout);
    }

    static Message message(ProtocolVersion version, MessageType type, long seed) {
        return new MessageGenerator(version.layouts().toWrite(type.number()), seed).message();
    }

    private Message message() {
        for (FieldLayout at : layout.fields()) {
            if (at.isFixed() && !counts(at)) {
                add(at);
            }
        }
        addFloating(null);
        return builder.build();
    }

    private void addFloating(GroupLayout within) {
        GroupLayout done = null;
        for (FieldLayout at : layout.fields()) {
            GroupLayout list = at.group() == null || at.group() == within
                    ? null
                    : at.group().under(within);
            if (at.isFixed() || counts(at) || list == null && at.group() != within || list != null && list == done) {
                continue;
            }
            if (list == null) {
                add(at);
            } else {
                addEntries(list);
                done = list;
            }
        }
    }

    private void addEntries(GroupLayout list) {
        int entries = 1 + random.nextInt(Math.min(3, list.most()));
        for (int i = 0; i < entries; i++) {
            addFloating(list);
        }
    }

    private boolean counts(FieldLayout at) {
        return layout.groups().stream().anyMatch(group -> group.count() == at.field());
    }

    private void add(FieldLayout at) {
        switch (at.type()) {
            case STRING -> builder.set(at.field(), at.field().isSecret() ? SECRET : text(at.size() - 1));
            case UNSPEC -> builder.set(at.field(), at.field().isSecret() ? SECRET.getBytes() : bytes(at));
            case NAMEDVAR -> builder.add(NamedVariable.scalar("v" + text(5), text(20)));
            case NAMEDARRAY -> builder.add(new NamedVariable("a" + text(5), random.nextInt(256), text(20)));
            default -> builder.set(at.field(), number(at));
        }
    }

    private long number(FieldLayout at) {
        if (at.names() != null && random.nextBoolean()) {
            List<Long> values = List.copyOf(at.names().values().values());
            return values.get(random.nextInt(values.size())) & mask(at);
        }
        return random.nextInt(4) == 0 ? random.nextLong() & mask(at) : random.nextInt(100);
    }

    private static long mask(FieldLayout at) {
        return (1L << (8 * at.type().width())) - 1;
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append((char) (random.nextInt(20) == 0 ? 1 + random.nextInt(31) : 32 + random.nextInt(95)));
        }
        return text.toString();
    }

    private byte[] bytes(FieldLayout at) {
        byte[] bytes = new byte[at.isFixed() ? at.size() : random.nextInt(at.size() + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The same message, written again from what {@code read} says by name. */
    static Message again(Message read) {
        MessageBuilder builder = Message.builder(read.version(), read.typeNumber());
        for (FieldLayout at : read.layout().fields()) {
            if (at.isFixed()) {
                write(builder, at, read.list(at.field()).get(0), read.raw(at.field()));
            }
        }
        Map<Field, AtomicInteger> next = new HashMap<>();
        AtomicInteger variables = new AtomicInteger();
        for (FloatingField floating : read.floatingFields()) {
            FieldLayout at = read.layout().field(floating.field());
            if (at.type().isNamed()) {
                builder.add(read.namedVariables().get(variables.getAndIncrement()));
            } else {
                int index = next.computeIfAbsent(at.field(), field -> new AtomicInteger())
                        .getAndIncrement();
                write(builder, at, read.list(at.field()).get(index), read.raw(at.field()));
            }
        }
        return builder.build();
    }

    private static void write(MessageBuilder builder, FieldLayout at, Object value, byte[] raw) {
        switch (at.type()) {
            case STRING -> builder.set(at.field(), (String) value);
            case UNSPEC -> builder.set(at.field(), raw);
            default -> builder.set(at.field(), (Long) value);
        }
    }
}
