package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Faults;
import dev.dovetail.ftgo.restaurant.Menu;

@Schema(name = "Menu")
record MenuBody(
        @NotNull @Size(min = 1, max = Menu.MAX_ITEMS) List<@NotNull @Valid MenuItemBody> menu) {

    Menu toMenu() {
        Faults faults = new Faults();
        Menu dishes = faults.in("/menu", () -> MenuItemBody.toMenu(menu));
        faults.throwIfAny();
        return dishes;
    }
}
