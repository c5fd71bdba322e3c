/** The levers of policy as data: what they move, by how much, at what cost, and what to expect. */
package org.regiochain.lever;
