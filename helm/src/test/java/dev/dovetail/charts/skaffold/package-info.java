/** What skaffold.yaml says, held against the build. */
@NullMarked
package dev.dovetail.charts.skaffold;

import org.jspecify.annotations.NullMarked;
