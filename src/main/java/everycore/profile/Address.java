package everycore.profile;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.OptionalLong;

/**
 * Where an object lies now; a collection may move it. HotSpot keeps a reference in an array as the address itself, or
 * compressed: its distance from a base of whole pages, shifted right. By how much is seen from arrays of known size that were
 * allocated one behind the other.
 */
final class Address {
    private static final int SIZE = 4096;
    private static final int TRIES = 64;

    /** Of the greatest alignment of objects, 256 bytes. */
    private static final int LARGEST_SHIFT = 8;

    private final Object unsafe;
    private final Method word;
    private final long firstElement;

    private Address() throws ReflectiveOperationException {
        // By reflection, as javac warns of this class and nothing but a flag for all of javac silences it.
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field instance = type.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        unsafe = instance.get(null);
        firstElement = constant(type.getField("ARRAY_OBJECT_BASE_OFFSET"));
        boolean isCompressed = constant(type.getField("ARRAY_OBJECT_INDEX_SCALE")) == Integer.BYTES;
        word = type.getMethod(isCompressed ? "getInt" : "getLong", Object.class, long.class);
    }

    /**
     * The address of an object modulo a power of two, at most 4096; empty where the virtual machine doesn't show it, as
     * the generational ZGC, whose references have colours in their low bits.
     */
    static OptionalLong modulo(Object object, int modulus) {
        try {
            Address address = new Address();
            int shift = address.shift();
            return shift < 0 || shift > LARGEST_SHIFT
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.floorMod(address.reference(object) << shift, modulus));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    private int shift() throws ReflectiveOperationException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            byte[] first = new byte[SIZE];
            byte[] second = new byte[SIZE];
            least = Math.min(least, Math.abs(reference(second) - reference(first)));
        }
        return (int) Math.round(Math.log((double) SIZE / least) / Math.log(2));
    }

    private long reference(Object object) throws ReflectiveOperationException {
        return ((Number) word.invoke(unsafe, new Object[] {object}, firstElement)).longValue();
    }

    private static long constant(Field field) throws ReflectiveOperationException {
        return field.getInt(null);
    }
}
