/** Processes of this machine: started, watched, stopped, and found again after their starter was killed. */
@NullMarked
package dev.dovetail.local.process;

import org.jspecify.annotations.NullMarked;
