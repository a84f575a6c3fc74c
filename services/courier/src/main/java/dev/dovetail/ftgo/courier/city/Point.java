package dev.dovetail.ftgo.courier.city;

import java.util.Locale;

/**
 * A point of the simulated city, a square of 25 km with streets from west to east and from south to north.
 *
 * @param east km from its south-western corner
 * @param north km from its south-western corner
 */
public record Point(double east, double north) {

    /** Side of the area of one postcode, km. */
    private static final double BLOCK = 0.25;

    private static final double SOUTH = 52.40;
    private static final double WEST = 13.20;
    private static final double KM_PER_DEGREE_NORTH = 111.2;
    private static final double KM_PER_DEGREE_EAST = KM_PER_DEGREE_NORTH * Math.cos(Math.toRadians(SOUTH));

    /**
     * Where a postcode is: of its last four letters and digits the first two say how far east, the others how far north.
     * A digit is worth itself, a letter the last digit of its place in the alphabet; what a short postcode lacks is 0.
     */
    public static Point ofPostcode(String postcode) {
        String text = "0000"
                + postcode.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replaceAll("\\s", "");
        int end = text.length();
        return new Point(
                (10 * worth(text.charAt(end - 4)) + worth(text.charAt(end - 3))) * BLOCK,
                (10 * worth(text.charAt(end - 2)) + worth(text.charAt(end - 1))) * BLOCK);
    }

    private static int worth(char letter) {
        return Character.isDigit(letter) ? letter - '0' : (letter - 'A' + 1) % 10;
    }

    /** How far it is to there along the streets, km. */
    public double distanceTo(Point other) {
        return Math.abs(east - other.east) + Math.abs(north - other.north);
    }

    /**
     * Where someone is who has covered that part of the way to there.
     *
     * @param part from 0, here, to 1, there
     */
    public Point towards(Point other, double part) {
        return new Point(east + part * (other.east - east), north + part * (other.north - north));
    }

    /** Degrees, WGS 84: the square is laid over the west of Berlin. */
    public double latitude() {
        return SOUTH + north / KM_PER_DEGREE_NORTH;
    }

    /** Degrees, WGS 84. */
    public double longitude() {
        return WEST + east / KM_PER_DEGREE_EAST;
    }
}
