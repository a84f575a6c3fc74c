/** A replica of the restaurants' menus, kept by their events, so that tickets are checked without asking anyone. */
@NullMarked
package dev.dovetail.ftgo.kitchen.menu;

import org.jspecify.annotations.NullMarked;
