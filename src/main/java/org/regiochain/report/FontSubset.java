package org.regiochain.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts a TrueType font down to the characters of one text, so that a page can carry the Chinese it
 * needs in some hundred kilobytes. Outlines and widths are copied byte for byte; substitution,
 * kerning and vertical layout are left out.
 *
 * <p>Tables as in the OpenType specification 1.9 (ISO/IEC 14496-22): {@code cmap} formats 4 and 12,
 * {@code glyf} with composite glyphs.
 */
final class FontSubset {
  private static final int MORE_COMPONENTS = 0x20;
  private static final int ARGUMENTS_ARE_WORDS = 0x1;
  private static final int ONE_SCALE = 0x8;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final int CHECKSUM_OF_A_FONT = 0xB1B0AFBA;

  private final ByteBuffer font;
  private final Map<String, int[]> tables = new LinkedHashMap<>();
  private final int glyphs;
  private final int fullMetrics;
  private final boolean longOffsets;

  /**
   * @param font the bytes of a TrueType font
   * @throws IllegalArgumentException if it has no TrueType outlines
   */
  FontSubset(byte[] font) {
    this.font = ByteBuffer.wrap(font);
    int count = this.font.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
      tables.put(tag, new int[] {this.font.getInt(entry + 8), this.font.getInt(entry + 12)});
    }
    if (!tables.containsKey("glyf")) {
      throw new IllegalArgumentException("not a font with TrueType outlines");
    }
    glyphs = word(start("maxp") + 4);
    fullMetrics = word(start("hhea") + 34);
    longOffsets = this.font.getShort(start("head") + 50) == 1;
  }

  /**
   * The font with the characters of a text only; one the font has not is left out.
   *
   * @return the bytes of a TrueType font, the same for the same text
   */
  byte[] with(String text) {
    SortedMap<Integer, Integer> characters = new TreeMap<>();
    text.codePoints()
        .distinct()
        .forEach(
            c -> {
              int glyph = glyph(c);
              if (glyph != 0) {
                characters.put(c, glyph);
              }
            });
    SortedSet<Integer> kept = new TreeSet<>(characters.values());
    kept.add(0);
    for (int glyph : List.copyOf(kept)) {
      addComponents(glyph, kept);
    }
    List<Integer> order = List.copyOf(kept);
    Map<Integer, Integer> renumbered = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) {
      renumbered.put(order.get(i), i);
    }
    SortedMap<Integer, Integer> mapped = new TreeMap<>();
    characters.forEach((c, glyph) -> mapped.put(c, renumbered.get(glyph)));
    return assemble(tablesOf(order, renumbered, mapped));
  }

  private SortedMap<String, byte[]> tablesOf(
      List<Integer> order, Map<Integer, Integer> renumbered, SortedMap<Integer, Integer> mapped) {
    SortedMap<String, byte[]> made = new TreeMap<>();
    for (String copied : List.of("OS/2", "name", "post", "gasp", "prep", "fpgm", "cvt ")) {
      if (tables.containsKey(copied)) {
        made.put(copied, copy(copied));
      }
    }
    byte[] head = copy("head");
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
    made.put("head", head);
    byte[] hhea = copy("hhea");
    ByteBuffer.wrap(hhea).putShort(34, (short) order.size());
    made.put("hhea", hhea);
    byte[] maxp = copy("maxp");
    ByteBuffer.wrap(maxp).putShort(4, (short) order.size());
    made.put("maxp", maxp);
    ByteBuffer widths = ByteBuffer.allocate(4 * order.size());
    order.forEach(glyph -> widths.putShort((short) width(glyph)).putShort(bearing(glyph)));
    made.put("hmtx", widths.array());
    made.put("cmap", characterMap(mapped));
    outlines(order, renumbered, made);
    return made;
  }

  private void outlines(
      List<Integer> order, Map<Integer, Integer> renumbered, SortedMap<String, byte[]> made) {
    List<byte[]> drawn = new ArrayList<>();
    ByteBuffer offsets = ByteBuffer.allocate(4 * (order.size() + 1));
    int end = 0;
    for (int glyph : order) {
      offsets.putInt(end);
      byte[] outline = outline(glyph, renumbered);
      drawn.add(outline);
      end += outline.length;
    }
    offsets.putInt(end);
    ByteBuffer all = ByteBuffer.allocate(end);
    drawn.forEach(all::put);
    made.put("glyf", all.array());
    made.put("loca", offsets.array());
  }

  /** The outline of a glyph, padded to whole words, its components renumbered. */
  private byte[] outline(int glyph, Map<Integer, Integer> renumbered) {
    int from = start("glyf") + offset(glyph);
    int length = offset(glyph + 1) - offset(glyph);
    byte[] outline = new byte[(length + 3) / 4 * 4];
    System.arraycopy(font.array(), from, outline, 0, length);
    ByteBuffer made = ByteBuffer.wrap(outline);
    for (int at : componentsOf(glyph)) {
      made.putShort(at - from, (short) (int) renumbered.get(word(at)));
    }
    return outline;
  }

  private void addComponents(int glyph, SortedSet<Integer> kept) {
    for (int at : componentsOf(glyph)) {
      int component = word(at);
      if (kept.add(component)) {
        addComponents(component, kept);
      }
    }
  }

  /** Where the numbers of a composite glyph's components stand; none for a simple glyph. */
  private List<Integer> componentsOf(int glyph) {
    List<Integer> found = new ArrayList<>();
    int from = start("glyf") + offset(glyph);
    if (offset(glyph) == offset(glyph + 1) || font.getShort(from) >= 0) {
      return found;
    }
    int at = from + 10;
    int flags = MORE_COMPONENTS;
    while ((flags & MORE_COMPONENTS) != 0) {
      flags = word(at);
      found.add(at + 2);
      at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
      at += (flags & ONE_SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : 0;
      at += (flags & MATRIX) != 0 ? 8 : 0;
    }
    return found;
  }

  private int offset(int glyph) {
    int loca = start("loca");
    return longOffsets ? font.getInt(loca + 4 * glyph) : 2 * word(loca + 2 * glyph);
  }

  private int width(int glyph) {
    return word(start("hmtx") + 4 * Math.min(glyph, fullMetrics - 1));
  }

  private short bearing(int glyph) {
    int hmtx = start("hmtx");
    return glyph < fullMetrics
        ? font.getShort(hmtx + 4 * glyph + 2)
        : font.getShort(hmtx + 4 * fullMetrics + 2 * (glyph - fullMetrics));
  }

  /** The glyph of a character, 0 if there is none. */
  private int glyph(int character) {
    int cmap = start("cmap");
    int count = word(cmap + 2);
    for (int i = 0; i < count; i++) {
      int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      int format = word(at);
      int found =
          format == 12 ? inGroups(at, character) : format == 4 ? inSegments(at, character) : 0;
      if (found > 0 && found < glyphs) {
        return found;
      }
    }
    return 0;
  }

  private int inGroups(int at, int character) {
    int groups = font.getInt(at + 12);
    for (int i = 0; i < groups; i++) {
      int group = at + 16 + 12 * i;
      if (character >= font.getInt(group) && character <= font.getInt(group + 4)) {
        return font.getInt(group + 8) + character - font.getInt(group);
      }
    }
    return 0;
  }

  private int inSegments(int at, int character) {
    int twice = word(at + 6);
    for (int i = 0; i < twice; i += 2) {
      int first = word(at + 16 + twice + i);
      if (character <= word(at + 14 + i)) {
        if (character < first) {
          return 0;
        }
        int delta = word(at + 16 + 2 * twice + i);
        int rangeAt = at + 16 + 3 * twice + i;
        int range = word(rangeAt);
        int glyph = range == 0 ? character : word(rangeAt + range + 2 * (character - first));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
      }
    }
    return 0;
  }

  /** A character map of format 12, one group a character. */
  private static byte[] characterMap(SortedMap<Integer, Integer> mapped) {
    int length = 16 + 12 * mapped.size();
    ByteBuffer table = ByteBuffer.allocate(12 + length);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(mapped.size());
    mapped.forEach((c, glyph) -> table.putInt(c).putInt(c).putInt(glyph));
    return table.array();
  }

  private static byte[] assemble(SortedMap<String, byte[]> made) {
    int size = 12 + 16 * made.size();
    for (byte[] table : made.values()) {
      size += padded(table.length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = 31 - Integer.numberOfLeadingZeros(made.size());
    out.putInt(0x00010000).putShort((short) made.size()).putShort((short) (16 << power));
    out.putShort((short) power).putShort((short) (16 * made.size() - (16 << power)));
    int at = 12 + 16 * made.size();
    int headAt = 0;
    for (Map.Entry<String, byte[]> table : made.entrySet()) {
      byte[] body = table.getValue();
      out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(checksum(body)).putInt(at).putInt(body.length);
      System.arraycopy(body, 0, out.array(), at, body.length);
      headAt = table.getKey().equals("head") ? at : headAt;
      at += padded(body.length);
    }
    out.putInt(headAt + 8, CHECKSUM_OF_A_FONT - checksum(out.array()));
    return out.array();
  }

  private static int checksum(byte[] bytes) {
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += (bytes[i] & 0xFF) << (24 - 8 * (i % 4));
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private byte[] copy(String tag) {
    int[] place = tables.get(tag);
    byte[] table = new byte[place[1]];
    System.arraycopy(font.array(), place[0], table, 0, place[1]);
    return table;
  }

  private int start(String tag) {
    return tables.get(tag)[0];
  }

  private int word(int at) {
    return font.getShort(at) & 0xFFFF;
  }
}
