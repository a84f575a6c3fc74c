/** Money as JSON carries it, in requests, answers and messages. */
@NullMarked
package dev.dovetail.ftgo.accounting.money.json;

import org.jspecify.annotations.NullMarked;
