package dev.vennguard.workspace;

import java.util.regex.Pattern;

/** How the parts of a situation are written, wherever they are stated. */
public final class SituationForms {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
  private static final Pattern ORGANISATION = Pattern.compile("o-[a-z0-9]{10,32}");

  private SituationForms() {}

  /** Whether a text is an account id. */
  public static boolean account(String text) {
    return ACCOUNT.matcher(text).matches();
  }

  /** Whether a text looks like the name of a region, published or not. */
  public static boolean region(String text) {
    return REGION.matcher(text).matches();
  }

  /** Whether a text is the id of an organisation. */
  public static boolean organisation(String text) {
    return ORGANISATION.matcher(text).matches();
  }
}
