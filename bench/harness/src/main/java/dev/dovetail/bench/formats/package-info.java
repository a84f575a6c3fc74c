/** How large one and the same document is in each format, and what reading it costs. */
@NullMarked
package dev.dovetail.bench.formats;

import org.jspecify.annotations.NullMarked;
