/** Robust proxies: how every service is called, whatever state it is in. */
@NullMarked
package dev.dovetail.ftgo.gateway.proxy;

import org.jspecify.annotations.NullMarked;
