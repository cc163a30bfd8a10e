package dev.vennguard.cli.io;

import picocli.CommandLine.IVersionProvider;

/** Says the version of the jar. */
public final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"vennguard " + (version == null ? "(development build)" : version)};
  }
}
