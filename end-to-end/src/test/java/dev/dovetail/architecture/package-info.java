/** The rules of the architecture, checked against the compiled classes of every module and against its sources. */
@NullMarked
package dev.dovetail.architecture;

import org.jspecify.annotations.NullMarked;
