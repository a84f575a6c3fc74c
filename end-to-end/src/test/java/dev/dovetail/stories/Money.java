package dev.dovetail.stories;

/** An amount as the REST APIs write it. */
record Money(String amount, String currency) {

    static Money euros(String amount) {
        return new Money(amount, "EUR");
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
