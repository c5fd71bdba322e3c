package org.regiochain.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that runs it. */
final class Version implements IVersionProvider {
  /** The version in the jar's manifest. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "RegioChain " + number(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
    };
  }
}
