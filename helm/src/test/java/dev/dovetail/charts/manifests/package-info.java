/** The manifests in {@code k8s}. */
@NullMarked
package dev.dovetail.charts.manifests;

import org.jspecify.annotations.NullMarked;
