package everycore.machine;

/**
 * Eight independent chains of multiplications, which together keep one core's multiplier busy. Hardware threads of one
 * core have one multiplier between them, two cores have two.
 */
final class Chains {
    private static final int STEPS_A_LOOK = 512;

    /** Keeps the compiler from leaving the work out. */
    private static volatile long sink;

    /** Steps of all chains a nanosecond. */
    double run(long nanos) {
        long a = 3;
        long b = 5;
        long c = 7;
        long d = 11;
        long e = 13;
        long f = 17;
        long g = 19;
        long h = 23;
        long begin = System.nanoTime();
        long now = begin;
        long steps = 0;
        while (now - begin < nanos) {
            for (int i = 0; i < STEPS_A_LOOK; i++) {
                // A square can't be folded with the next one, as a product with a constant could.
                a = a * a + 1;
                b = b * b + 1;
                c = c * c + 1;
                d = d * d + 1;
                e = e * e + 1;
                f = f * f + 1;
                g = g * g + 1;
                h = h * h + 1;
            }
            steps += STEPS_A_LOOK;
            now = System.nanoTime();
        }
        sink = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h;
        return (double) steps / (now - begin);
    }
}
