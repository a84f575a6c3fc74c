/** Accounts over HTTP. */
@NullMarked
package dev.dovetail.ftgo.accounting.account.rest;

import org.jspecify.annotations.NullMarked;
