package dev.vennguard.cli.io;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes that arrive, or an {@link OutputFailedException}: print streams keep errors to themselves.
 */
final class CheckedOutput extends OutputStream {
  private final OutputStream to;

  CheckedOutput(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      to.write(bytes, from, length);
    } catch (IOException failed) {
      throw new OutputFailedException(failed);
    }
  }

  @Override
  public void flush() {
    try {
      to.flush();
    } catch (IOException failed) {
      throw new OutputFailedException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    to.close();
  }
}
