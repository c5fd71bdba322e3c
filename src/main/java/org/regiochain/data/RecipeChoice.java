package org.regiochain.data;

import java.nio.file.Path;

/**
 * A chain recipe to apply, the cost-share variant and the demand case to take from it.
 *
 * @param variant id of a variant, or null for the recipe's first
 * @param demand {@code low}, {@code base} or {@code high}, or null for the middle one; nothing
 *     where the recipe has no service
 */
public record RecipeChoice(Path file, String variant, String demand) {
  /** The middle demand case. */
  public RecipeChoice(Path file, String variant) {
    this(file, variant, null);
  }
}
