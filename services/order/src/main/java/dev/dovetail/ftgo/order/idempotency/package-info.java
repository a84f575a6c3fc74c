/** First answers, kept so that a repeated request gets the same one instead of doing its work again. */
@NullMarked
package dev.dovetail.ftgo.order.idempotency;

import org.jspecify.annotations.NullMarked;
