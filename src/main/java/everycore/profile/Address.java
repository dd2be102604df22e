package everycore.profile;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.OptionalLong;

/**
 * Where an object lies now; a collection may move it. The machine word in an element of an array of objects is the address
 * itself or the address shifted right, as HotSpot compresses it, from a base of whole pages. Whether it is shifted is seen from two
 * arrays of known size that were allocated one behind the other.
 */
final class Address {
    private static final int SIZE = 4096;
    private static final int TRIES = 64;

    private final Object unsafe;
    private final Method getInt;
    private final Method getLong;
    private final long base;
    private final int bytesOfReference;

    private Address() throws ReflectiveOperationException {
        // By reflection, as javac warns of the class, and that can't be suppressed.
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field instance = type.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        unsafe = instance.get(null);
        getInt = type.getMethod("getInt", Object.class, long.class);
        getLong = type.getMethod("getLong", Object.class, long.class);
        base = ((Number) type.getMethod("arrayBaseOffset", Class.class).invoke(unsafe, Object[].class)).longValue();
        bytesOfReference = (int) type.getMethod("arrayIndexScale", Class.class).invoke(unsafe, Object[].class);
    }

    /**
     * The address of an object modulo a power of two of at most a page; empty on a virtual machine that doesn't show it, as
     * with the coloured references of ZGC.
     */
    static OptionalLong modulo(Object object, int modulus) {
        try {
            Address address = new Address();
            int shift = address.shift();
            return shift < 0 || shift > 8
                    ? OptionalLong.empty()
                    : OptionalLong.of((address.word(object) << shift) % modulus);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    private int shift() throws ReflectiveOperationException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            byte[] first = new byte[SIZE];
            byte[] second = new byte[SIZE];
            long distance = Math.abs(word(second) - word(first));
            least = Math.min(least, distance);
        }
        return (int) Math.round(Math.log((double) SIZE / least) / Math.log(2));
    }

    private long word(Object object) throws ReflectiveOperationException {
        Object[] holder = {object};
        return bytesOfReference == Integer.BYTES
                ? (int) getInt.invoke(unsafe, holder, base) & 0xFFFF_FFFFL
                : (long) getLong.invoke(unsafe, holder, base);
    }
}
