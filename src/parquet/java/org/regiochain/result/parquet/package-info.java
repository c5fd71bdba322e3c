/** Tables as Parquet files; only in builds with Maven's profile {@code parquet}. */
package org.regiochain.result.parquet;
