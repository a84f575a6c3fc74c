package dev.dovetail.ftgo.contracts;

/**
 * One difference between the released contract and the present one.
 *
 * @param size how large it is
 * @param place where, as its readers would say it: a type and a field, a path and a method
 * @param what what changed, and for whom that matters
 * @param instead what to do instead, if there is more to say than to raise the version; otherwise empty
 */
record Change(Size size, String place, String what, String instead) {

    Change(Size size, String place, String what) {
        this(size, place, what, "");
    }

    @Override
    public String toString() {
        return "%s: %s %s%s".formatted(size, place, what, instead.isEmpty() ? "" : " → " + instead);
    }
}
