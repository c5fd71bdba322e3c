/** The input-output data set: loading, balancing, splitting sectors into chain stages. */
package org.regiochain.data;
