package everycore.probe;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the last bytes that were printed, however many were. */
final class Tail extends OutputStream {
    private final byte[] bytes;
    private long written;

    Tail(int length) {
        bytes = new byte[length];
    }

    @Override
    public synchronized void write(int value) {
        bytes[(int) (written++ % bytes.length)] = (byte) value;
    }

    @Override
    public synchronized void write(byte[] values, int offset, int length) {
        for (int i = Math.max(0, length - bytes.length); i < length; i++) {
            write(values[offset + i]);
        }
    }

    synchronized String text() {
        int length = (int) Math.min(written, bytes.length);
        byte[] inOrder = new byte[length];
        for (int i = 0; i < length; i++) {
            inOrder[i] = bytes[(int) ((written - length + i) % bytes.length)];
        }
        return new String(inOrder, StandardCharsets.UTF_8);
    }
}
