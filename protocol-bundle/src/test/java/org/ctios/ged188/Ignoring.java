package org.ctios.ged188;

/** Takes whatever a message holds: the reading itself is under test. */
final class Ignoring implements FieldVisitor {
    @Override
    public void number(Field field, long value) {}

    @Override
    public void text(Field field, String value) {}

    @Override
    public void bytes(Field field, byte[] value) {}

    @Override
    public void variable(Field field, NamedVariable value) {}

    @Override
    public void unknown(int tag, byte[] value) {}
}
