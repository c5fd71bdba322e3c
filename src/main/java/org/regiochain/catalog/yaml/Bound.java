package org.regiochain.catalog.yaml;

import java.util.Optional;
import org.regiochain.catalog.Declaration;

/**
 * A value as bound, with its place.
 *
 * @param key full key, such as {@code goods.expectation_gain}
 * @param value null if not given and without a default
 * @param position where it was set; empty for a default
 * @param note remark written beside the value, or empty
 * @param source source written beside the value, or empty
 */
public record Bound(
    String key,
    Declaration item,
    Object value,
    Optional<Position> position,
    String note,
    String source) {}
