@XmlNamespace("urn:things")
package dev.dovetail.representation;
