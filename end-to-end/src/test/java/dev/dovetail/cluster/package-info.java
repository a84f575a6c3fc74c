/** A Kubernetes cluster as the tests see it: a namespace with what was installed into it, pods, ports, programs in it. */
@NullMarked
package dev.dovetail.cluster;

import org.jspecify.annotations.NullMarked;
