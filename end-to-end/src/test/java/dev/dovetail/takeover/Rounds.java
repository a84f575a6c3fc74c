package dev.dovetail.takeover;

/** How often the leader is struck: as often as the bars ask for, unless {@code ./test-cluster} is to be quick. */
final class Rounds {

    private static final int ALL = Integer.getInteger("dovetail.cluster.rounds", 10);

    private Rounds() {}

    static int all() {
        return ALL;
    }

    /** For what takes long each time. */
    static int some() {
        return Math.max(1, ALL / 3);
    }
}
