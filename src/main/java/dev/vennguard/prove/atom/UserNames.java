package dev.vennguard.prove.atom;

import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.TextSplit;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.CallerTexts;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.value.TestLanguages;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code aws:username} is the last part of the user's {@code aws:PrincipalArn} (EVALUATION §6.8):
 * where both are asked, one request variable of ARNs answers for both.
 */
public final class UserNames {
  /** The ARN of the principal. */
  public static final String ARN = "aws:principalarn";

  /** The name of the user, with which its ARN ends. */
  public static final String NAME = "aws:username";

  private UserNames() {}

  /** Whether both keys can be answered together. */
  public static boolean joinable(Case requestCase, KeySlot arn, KeySlot name) {
    return requestCase.caller() == Case.Caller.USER
        && requestCase.scope().holds(Tie.USER_NAME)
        && arn.spec().values() instanceof ValueDomain.Text
        && arn.atoms().all().stream().allMatch(atom -> atom.test().textual())
        && name.atoms().all().stream().allMatch(atom -> plain(atom.test()));
  }

  private static boolean plain(ValuePredicate test) {
    return test.comparison().kind() == Kind.STRING
        || test.comparison().kind() == Kind.STRING_PATTERN;
  }

  /**
   * The ARNs; its atoms are those of the ARN, then those of the name.
   *
   * @throws Unproved if its parts cannot be told within the budget
   */
  public static RequestVariable requestVariable(
      Case requestCase, KeySlot arn, KeySlot name, String prefix, Budget work) {
    List<KeyAtom> ofArn = arn.atoms().all();
    List<KeyAtom> ofName = name.atoms().all();
    List<Language> members = new ArrayList<>();
    for (KeyAtom atom : ofArn) {
      members.addAll(TestLanguages.of(atom.test(), arn.spec().values(), work));
    }
    for (KeyAtom atom : ofName) {
      members.add(lifted(atom.test(), prefix, work));
    }
    Language domain = ((ValueDomain.Text) arn.spec().values()).language();
    List<String> texts = new ArrayList<>();
    TextSplit.split(domain, members, 1, work)
        .values()
        .forEach(found -> texts.add(found.getFirst()));
    List<BitSet> truth = new ArrayList<>();
    for (KeyAtom atom : ofArn) {
      truth.add(truth(atom, texts));
    }
    List<String> names = texts.stream().map(CallerTexts::nameOf).toList();
    for (KeyAtom atom : ofName) {
      truth.add(truth(atom, names));
    }
    BitSet certain = new BitSet();
    certain.set(0, texts.size());
    return new RequestVariable.Single(false, texts, certain, truth);
  }

  private static BitSet truth(KeyAtom atom, List<String> texts) {
    BitSet truth = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      truth.set(i, atom.holds(Optional.of(text), atom.test().matchesAny(text)));
    }
    return truth;
  }

  /** The ARNs of users with a name that the test is asked of, whatever their path. */
  private static Language lifted(ValuePredicate test, String prefix, Budget work) {
    List<TextSequence> sequences = new ArrayList<>();
    for (TextPattern value : test.values()) {
      sequences.add(new TextSequence().literal(prefix).pattern(value, CallerTexts.NAME));
      sequences.add(
          new TextSequence()
              .literal(prefix)
              .some(CharClass.NO_WILDCARD)
              .literal("/")
              .pattern(value, CallerTexts.NAME));
    }
    return Language.of(sequences, work);
  }
}
