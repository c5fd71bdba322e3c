package org.regiochain.cli;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Java and the machine of this process. */
final class Host {
  private Host() {}

  /** Vendor, version and flags of the Java that runs this. */
  static Map<String, Object> java() {
    Map<String, Object> java = new LinkedHashMap<>();
    java.put("vendor", System.getProperty("java.vendor"));
    java.put("version", System.getProperty("java.vm.version"));
    java.put("machine", System.getProperty("java.vm.name"));
    java.put("flags", ManagementFactory.getRuntimeMXBean().getInputArguments());
    return java;
  }

  /** Operating system, processor, cores and memory. */
  static Map<String, Object> system() {
    Map<String, Object> system = new LinkedHashMap<>();
    system.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    system.put("arch", System.getProperty("os.arch"));
    system.put("cores", Runtime.getRuntime().availableProcessors());
    system.put("heapLimitBytes", Runtime.getRuntime().maxMemory());
    return system;
  }
}
