package dev.dovetail.bench.load;

/** One request. What it throws is a failure, which is counted. */
@FunctionalInterface
public interface Call {

    /** @param number of this call, from 0 */
    void make(int number) throws Exception;
}
