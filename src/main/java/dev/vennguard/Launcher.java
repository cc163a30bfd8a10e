package dev.vennguard;

/** Composition root. */
final class Launcher {
  private Launcher() {}

  static void launch(String[] args) {
    System.out.println("vennguard " + args.length);
  }
}
