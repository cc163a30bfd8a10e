package dev.vennguard.cli;

import picocli.CommandLine.IVersionProvider;

/** Says the version of the jar. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"vennguard " + (version == null ? "(development build)" : version)};
  }
}
