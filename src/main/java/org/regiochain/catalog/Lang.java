package org.regiochain.catalog;

/** The two languages every text a user meets is written in. */
public enum Lang {
  ZH,
  EN
}
