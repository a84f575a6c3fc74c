/** Opens accounts for new consumers, receives what orders ask of accounting, and answers. */
@NullMarked
package dev.dovetail.ftgo.accounting.account.messaging;

import org.jspecify.annotations.NullMarked;
