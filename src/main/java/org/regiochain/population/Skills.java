package org.regiochain.population;

import org.regiochain.data.Research;
import org.regiochain.state.Economy;
import org.regiochain.state.SkillTable;
import org.regiochain.state.Structure;

/** Skilled people of the base year: as many as firms employ, and the same share of them seeking. */
final class Skills {
  private Skills() {}

  static void open(Economy e, Research research, double baseUnemployment) {
    Structure st = e.structure;
    SkillTable skills = e.skills;
    for (int c = 0; c < st.cellCount; c++) {
      skills.share[c] = research.skilledShare(st.products.get(st.productOfCell(c)));
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        skills.employed[e.firms.location[i]] += skills.share[c] * e.firms.staff[i];
      }
    }
    for (int r = 0; r < st.locationCount; r++) {
      skills.people[r] = skills.employed[r] / (1 - baseUnemployment);
      skills.base[r] = skills.people[r];
    }
  }
}
