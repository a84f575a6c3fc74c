/** The simulated city: where addresses are, and how far it is from one to another. */
@NullMarked
package dev.dovetail.ftgo.courier.city;

import org.jspecify.annotations.NullMarked;
