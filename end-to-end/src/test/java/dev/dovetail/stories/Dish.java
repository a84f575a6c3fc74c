package dev.dovetail.stories;

/** What every restaurant of the stories offers. */
enum Dish {
    VINDALOO("Chicken vindaloo", "12.50"),
    NAAN("Naan", "3.20");

    private final String title;
    private final String price;

    Dish(String title, String price) {
        this.title = title;
        this.price = price;
    }

    Line times(int quantity) {
        return new Line(name(), quantity);
    }

    MenuItem onTheMenu() {
        return new MenuItem(name(), title, Money.euros(price));
    }

    record MenuItem(String itemId, String name, Money price) {}

    /** So many of one dish, in an order or on a ticket. */
    record Line(String menuItemId, int quantity) {}
}
