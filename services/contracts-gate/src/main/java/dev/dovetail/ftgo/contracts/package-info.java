/**
 * The compatibility gate: compares each contract with its last released version and refuses a change that is larger than
 * the contract's version says.
 */
@NullMarked
package dev.dovetail.ftgo.contracts;

import org.jspecify.annotations.NullMarked;
