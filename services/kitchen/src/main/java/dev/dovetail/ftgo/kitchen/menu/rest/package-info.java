/** Shows which menus have arrived. */
@NullMarked
package dev.dovetail.ftgo.kitchen.menu.rest;

import org.jspecify.annotations.NullMarked;
