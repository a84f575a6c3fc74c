/** Starts the packaged applications, loads them, and writes down what was measured. */
@NullMarked
package dev.dovetail.bench;

import org.jspecify.annotations.NullMarked;
