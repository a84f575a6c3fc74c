package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Faults;
import dev.dovetail.ftgo.restaurant.Menu;
import dev.dovetail.ftgo.restaurant.MenuItem;
import dev.dovetail.ftgo.restaurant.Money;

@Schema(name = "MenuItem")
record MenuItemBody(
        @Schema(description = "Identifies the item on this menu; chosen by the restaurant", examples = "tikka")
        @NotBlank
        @Size(max = 50)
        @PlainText
        String itemId,

        @NotBlank @Size(max = 100) @PlainText String name,

        @NotNull @Valid MoneyBody price) {

    static List<MenuItemBody> of(Menu menu) {
        return menu.items().stream().map(MenuItemBody::of).toList();
    }

    static Menu toMenu(List<MenuItemBody> items) {
        return new Menu(Faults.each(items, MenuItemBody::toMenuItem));
    }

    private static MenuItemBody of(MenuItem item) {
        return new MenuItemBody(item.itemId(), item.name(), MoneyBody.of(item.price()));
    }

    private MenuItem toMenuItem() {
        Faults faults = new Faults();
        Money money = faults.in("/price", price::toMoney);
        faults.throwIfAny();
        return new MenuItem(itemId, name, money);
    }
}
