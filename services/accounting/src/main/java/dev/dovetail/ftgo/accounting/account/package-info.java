/** Accounts with a card on file, and the authorizations on them. */
@NullMarked
package dev.dovetail.ftgo.accounting.account;

import org.jspecify.annotations.NullMarked;
