/** Errors of HTTP APIs as RFC 9457 problem documents that point at each bad field and name no Java class. */
@NullMarked
package dev.dovetail.problem;

import org.jspecify.annotations.NullMarked;
