package org.regiochain.lever;

import java.util.List;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Whole;

/** A file of levers, as written. */
public record CatalogueForm(
    @Required
        @Whole(
            unit = "1",
            value = 1,
            min = 1,
            max = 1,
            zh = "杠杆文件格式的版本",
            en = "Version of the format of lever files",
            source = "this program reads version 1")
        int schema,
    @Required @Group(zh = "杠杆", en = "Levers") List<LeverForm> levers) {}
