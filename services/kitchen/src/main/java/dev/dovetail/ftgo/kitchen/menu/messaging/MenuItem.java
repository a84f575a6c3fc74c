package dev.dovetail.ftgo.kitchen.menu.messaging;

/** An item on a menu. */
record MenuItem(String itemId, String name) {}
