/** The kitchen service: tickets tell a restaurant's cooks what to prepare, and when. */
@NullMarked
package dev.dovetail.ftgo.kitchen;

import org.jspecify.annotations.NullMarked;
