package dev.dovetail.container;

/** A check of the heap. */
final class Heap {

    private static final long MEBIBYTE = 1024 * 1024;

    private Heap() {}

    /**
     * Refuses a heap that is too small.
     *
     * @param application the name of the application
     * @param most how far the heap may grow, in bytes
     * @param minimum how far it has to be able to grow, in bytes
     * @throws HeapTooSmallException if it is too small; its message says what to do
     */
    static void check(String application, long most, long minimum) {
        if (most < minimum) {
            throw new HeapTooSmallException(("The heap of '%s' can grow to %d MiB and has to be able to grow to %d MiB"
                            + " (dovetail.container.heap.minimum). Raise the container's memory limit, of which the"
                            + " heap is a share (half of it in our images: at least %d MiB here), or set -Xmx in the"
                            + " environment variable JAVA_TOOL_OPTIONS")
                    .formatted(application, most / MEBIBYTE, minimum / MEBIBYTE, limit(minimum) / MEBIBYTE));
        }
    }

    /** The serial collector keeps about a thirtieth of the heap for itself and does not count it. */
    private static long limit(long minimum) {
        return 2 * (minimum + minimum / 25);
    }
}
