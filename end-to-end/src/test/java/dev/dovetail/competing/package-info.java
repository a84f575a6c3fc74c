/** Several processes of one service share its channels while they come and go. */
@NullMarked
package dev.dovetail.competing;

import org.jspecify.annotations.NullMarked;
