/** Orders while services go down and come back: taken at once and finished later, against asked of everyone first. */
@NullMarked
package dev.dovetail.bench.availability;

import org.jspecify.annotations.NullMarked;
