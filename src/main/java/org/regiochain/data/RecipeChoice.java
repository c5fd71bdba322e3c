package org.regiochain.data;

import java.nio.file.Path;

/**
 * A chain recipe to apply and the cost-share variant to take from it.
 *
 * @param variant id of a variant, or null for the recipe's first
 */
public record RecipeChoice(Path file, String variant) {}
