package dev.vennguard.ui.design;

/** Told of what is wanted of a designed boundary. */
public interface DesignListener {
  /**
   * A boundary is to be designed for what is open now.
   *
   * @param keep whether what the present boundary refuses may stay refused
   * @param close whether its ways out are to be closed
   */
  void design(boolean keep, boolean close);

  /** What is being worked out is wanted no more. */
  void cancel();

  /** It is to become the boundary. */
  void use();

  /** It is to be copied. */
  void copy();

  /** It is to be written into a file. */
  void save();
}
