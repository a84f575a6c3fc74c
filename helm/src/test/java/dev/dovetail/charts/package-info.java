/** Charts, rendered by Helm and read back as Kubernetes' objects. */
@NullMarked
package dev.dovetail.charts;

import org.jspecify.annotations.NullMarked;
