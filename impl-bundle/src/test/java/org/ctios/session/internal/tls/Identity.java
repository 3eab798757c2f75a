package org.ctios.session.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A key with its certificate, issued for a test: an authority, a server or a client. */
public final class Identity {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final byte[] ECDSA_SHA256 = tagged(0x30, HexFormat.of().parseHex("06082A8648CE3D040302"));
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final byte[] BASIC_CONSTRAINTS = HexFormat.of().parseHex("0603551D13");
    private static final byte[] ALTERNATIVE_NAMES = HexFormat.of().parseHex("0603551D11");

    /** Extended key usage: clientAuth. */
    private static final byte[] CLIENT_ONLY = HexFormat.of().parseHex("30130603551D25040C300A06082B06010505070302");

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final @Nullable Identity issuer;

    private Identity(String name, KeyPair keys, X509Certificate certificate, @Nullable Identity issuer) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
        this.issuer = issuer;
    }

    /** An authority that vouches for itself. */
    public static Identity root(String name) {
        return issue(name, null, true, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365));
    }

    /** Somebody for 127.0.0.1 who vouches for himself. */
    public static Identity selfSigned(String name, String... hosts) {
        return issue(name, null, false, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365), hosts);
    }

    /** An authority below this one. */
    public Identity authority(String below) {
        return issue(below, this, true, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365));
    }

    /** An authority below this one for a time. */
    public Identity authority(String below, Instant from, Duration valid) {
        return issue(below, this, true, from, valid);
    }

    /** Somebody this authority vouches for. */
    public Identity member(String member, String... hosts) {
        return member(member, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365), hosts);
    }

    /** The same for a time. */
    public Identity member(String member, Instant from, Duration valid, String... hosts) {
        return issue(member, this, false, from, valid, hosts);
    }

    /** Somebody this authority vouches for as a client only: the extended key usage is without serverAuth. */
    public Identity clientOnly(String member, String... hosts) {
        Instant from = Instant.now().minus(Duration.ofDays(1));
        return issue(member, this, false, from, Duration.ofDays(365), CLIENT_ONLY, hosts);
    }

    public PrivateKey key() {
        return keys.getPrivate();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The own certificate and those of the authorities above, the root at the end. */
    public X509Certificate[] chain() {
        List<X509Certificate> chain = new ArrayList<>();
        for (Identity each = this; each != null; each = each.issuer) {
            chain.add(each.certificate);
        }
        return chain.toArray(X509Certificate[]::new);
    }

    private static Identity issue(
            String name, @Nullable Identity issuer, boolean authority, Instant from, Duration valid, String... hosts) {
        return issue(name, issuer, authority, from, valid, new byte[0], hosts);
    }

    private static Identity issue(
            String name,
            @Nullable Identity issuer,
            boolean authority,
            Instant from,
            Duration valid,
            byte[] usage,
            String... hosts) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            byte[] content = tagged(
                    0x30,
                    tagged(0xA0, tagged(0x02, new byte[] {2})),
                    tagged(0x02, BigInteger.valueOf(SERIAL.getAndIncrement()).toByteArray()),
                    ECDSA_SHA256,
                    distinguished(issuer == null ? name : issuer.name),
                    tagged(0x30, time(from), time(from.plus(valid))),
                    distinguished(name),
                    keys.getPublic().getEncoded(),
                    tagged(0xA3, tagged(0x30, extensions(authority, hosts), usage)));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuer == null ? keys.getPrivate() : issuer.keys.getPrivate());
            signature.update(content);
            byte[] encoded = tagged(0x30, content, ECDSA_SHA256, tagged(0x03, new byte[1], signature.sign()));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return new Identity(name, keys, certificate, issuer);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] extensions(boolean authority, String... hosts) throws IOException {
        byte[] isAuthority = authority ? new byte[] {0x01, 0x01, (byte) 0xFF} : new byte[0];
        byte[] constraints = tagged(0x30, BASIC_CONSTRAINTS, tagged(0x04, tagged(0x30, isAuthority)));
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (String host : hosts) {
            boolean address = Character.isDigit(host.charAt(0));
            names.writeBytes(
                    address
                            ? tagged(0x87, InetAddress.getByName(host).getAddress())
                            : tagged(0x82, host.getBytes(StandardCharsets.US_ASCII)));
        }
        byte[] alternatives = tagged(0x30, ALTERNATIVE_NAMES, tagged(0x04, tagged(0x30, names.toByteArray())));
        return hosts.length == 0 ? constraints : joined(constraints, alternatives);
    }

    private static byte[] distinguished(String name) {
        byte[] text = tagged(0x0C, name.getBytes(StandardCharsets.UTF_8));
        return tagged(0x30, tagged(0x31, tagged(0x30, COMMON_NAME, text)));
    }

    private static byte[] time(Instant time) {
        return tagged(0x18, TIME.format(time.atOffset(ZoneOffset.UTC)).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** An element of DER. */
    static byte[] tagged(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        if (content.length > 0x7F) {
            byte[] bare = length[0] == 0 ? java.util.Arrays.copyOfRange(length, 1, length.length) : length;
            element.write(0x80 | bare.length);
            element.writeBytes(bare);
        } else {
            element.write(content.length);
        }
        element.writeBytes(content);
        return element.toByteArray();
    }
}
