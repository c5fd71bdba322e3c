package org.regiochain.lever;

import org.regiochain.catalog.Group;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Switch;
import org.regiochain.catalog.Text;
import org.regiochain.model.Instrument;

/** How a lever moves one instrument, as written in a file. */
public record EffectForm(
    @Required @Text(zh = "政策工具", en = "Instrument") Instrument instrument,
    @Text(value = "proportional", zh = "作用规律", en = "Law of the effect") EffectLaw law,
    @Required
        @Real(
            unit = "1",
            value = 0.5,
            min = -1e13,
            max = 1e13,
            zh = "大小：成比例时为单位强度的取值，边际递减时为上限（政策工具的单位）",
            en =
                "Size: for one unit of intensity, or the most it can reach; unit of the instrument",
            source = "set by the lever")
        double size,
    @Real(
            unit = "1",
            value = 0,
            min = 0,
            max = 1e13,
            zh = "达到上限 63% 时的强度（仅用于边际递减）",
            en = "Intensity at which 63% of the size is reached; only if saturating",
            source = "set by the lever")
        double scale,
    @Switch(
            value = true,
            zh = "大小是否为假设（稳健性检验可缩放）；定义性的份额写 false",
            en =
                "Whether the size is an assumption that robustness runs scale; false for a definition",
            source = "set by the lever")
        boolean assumed,
    @Group(zh = "作用范围（代替杠杆的范围）", en = "Where it holds, instead of the lever's aim") AimForm aim) {

  /** The same for the model. */
  Effect effect() {
    return new Effect(instrument, law, size, scale, assumed, aim.aim());
  }
}
