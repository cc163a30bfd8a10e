package dev.vennguard.ui.situation;

import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.ui.kit.Lines;
import dev.vennguard.ui.situation.SituationDraft.Field;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.SituationWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The fields of the panel, from top to bottom. */
final class SituationFields extends VBox {
  private static final String READ = "Read off the policies";

  private final Partitions partitions;
  private final Runnable changed;
  private final ComboBox<String> partition = new ComboBox<>();
  private final TextField account = new TextField();
  private final ComboBox<String> region = new ComboBox<>();
  private final ComboBox<CallerKind> caller = new ComboBox<>();
  private final TextField principal = new TextField();
  private final TextField organisation = new TextField();
  private final KeyRows keys;
  private final Map<Field, FieldBox> boxes = new EnumMap<>(Field.class);
  private String inForce = "";

  SituationFields(Partitions partitions, Runnable changed) {
    this.partitions = partitions;
    this.changed = changed;
    this.keys = new KeyRows(changed);
    getStyleClass().add("situation-form");
    choices();
    account.setPromptText(READ);
    principal.setPromptText("Any; arn:aws:iam::111122223333:role/dev");
    organisation.setPromptText("Not known; o-a1b2c3d4e5");
    box(Field.PARTITION, "Partition", partition);
    box(Field.ACCOUNT, "Account: twelve digits, “any”, or empty", account);
    box(Field.REGION, "Region", region);
    box(Field.CALLER, "Caller", caller);
    box(Field.PRINCIPAL, "Principal: one ARN, or empty", principal);
    box(Field.ORGANISATION, "Organisation of the principal", organisation);
    box(Field.KEYS, "Known condition keys", keys);
    for (TextField field : List.of(account, region.getEditor(), principal, organisation)) {
      field.textProperty().addListener((observable, before, now) -> changed.run());
    }
  }

  private void choices() {
    partition.getItems().add("");
    partitions.all().forEach(one -> partition.getItems().add(one.id()));
    partition.setConverter(new Words<>(id -> id.isEmpty() ? READ : id));
    partition.setOnAction(event -> {
      offerRegions();
      changed.run();
    });
    region.setEditable(true);
    region.setPromptText(SituationDraft.ANY_REGION);
    caller.getItems().setAll(CallerKind.values());
    caller.setConverter(new Words<>(kind -> Lines.capital(SituationWords.caller(kind))));
    caller.setOnAction(event -> changed.run());
    for (ComboBox<?> combo : List.of(partition, region, caller)) {
      combo.setMaxWidth(Double.MAX_VALUE);
    }
  }

  private void box(Field field, String name, Node node) {
    FieldBox box = new FieldBox(name, id(field), node);
    boxes.put(field, box);
    getChildren().add(box);
  }

  private static String id(Field field) {
    return switch (field) {
      case PARTITION -> "situation-partition";
      case ACCOUNT -> "situation-account";
      case REGION -> "situation-region";
      case CALLER -> "situation-caller";
      case PRINCIPAL -> "situation-principal";
      case ORGANISATION -> "situation-organisation";
      case KEYS -> "situation-keys";
    };
  }

  /** Enter in a field that is written in applies all of them. */
  void applyOnEnter(Runnable apply) {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean choosing = region.isShowing() || partition.isShowing() || caller.isShowing();
          boolean written =
              event.getTarget() instanceof TextField || region.equals(event.getTarget());
          if (event.getCode() == KeyCode.ENTER && written && !choosing) {
            apply.run();
            event.consume();
          }
        });
  }

  void focusFirst() {
    partition.requestFocus();
  }

  void focus(Field field) {
    node(field).requestFocus();
  }

  private Node node(Field field) {
    return switch (field) {
      case PARTITION -> partition;
      case ACCOUNT -> account;
      case REGION -> region;
      case CALLER -> caller;
      case PRINCIPAL -> principal;
      case ORGANISATION -> organisation;
      case KEYS -> keys.first();
    };
  }

  /** What the policies say where nothing is stated. */
  void hint(SituationReport report) {
    String read = report.situation().account();
    boolean known = report.accountFrom() == SituationReport.Source.READ && !read.isEmpty();
    account.setPromptText(known ? READ + ": " + read : READ);
    if (!inForce.equals(report.situation().partition())) {
      inForce = report.situation().partition();
      offerRegions();
    }
  }

  /** The published regions of the partition that is chosen, or read off the policies. */
  private void offerRegions() {
    String chosen = Objects.requireNonNullElse(partition.getValue(), "");
    List<String> offered = new ArrayList<>(List.of(SituationDraft.ANY_REGION));
    partitions
        .partition(chosen.isEmpty() ? inForce : chosen)
        .map(Partition::regions)
        .ifPresent(offered::addAll);
    if (!offered.equals(region.getItems())) {
      String entered = region.getEditor().getText();
      region.getItems().setAll(offered);
      enterRegion(entered);
    }
  }

  private void enterRegion(String text) {
    region.setValue(text);
    region.getEditor().setText(text);
  }

  void fill(SituationDraft draft) {
    partition.setValue(draft.partition());
    account.setText(draft.account());
    enterRegion(draft.region());
    caller.setValue(draft.caller());
    principal.setText(draft.principal());
    organisation.setText(draft.organisation());
    keys.show(draft.keys());
  }

  SituationDraft draft() {
    return new SituationDraft(
        Objects.requireNonNullElse(partition.getValue(), ""),
        account.getText(),
        Objects.requireNonNullElse(region.getEditor().getText(), ""),
        Objects.requireNonNullElse(caller.getValue(), CallerKind.ANY),
        principal.getText(),
        organisation.getText(),
        keys.entries());
  }

  /** Says under each field what is wrong with it. */
  void tell(Map<Field, String> faults) {
    String odd = SituationFaults.regionNote(draft().region(), partitions);
    boxes.forEach((field, box) -> {
      String fault = faults.getOrDefault(field, "");
      if (!fault.isEmpty()) {
        box.fault(fault);
      } else if (field == Field.REGION && !odd.isEmpty()) {
        box.note(odd);
      } else {
        box.quiet();
      }
    });
  }

  /** What a choice says; it is never read back. */
  private static final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Words(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(T value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException(text);
    }
  }
}
