package dev.vennguard.ui.whatif;

import dev.vennguard.exchange.request.AccessDeniedMessage;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result;
import dev.vennguard.exchange.request.DenialAgreement;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.TabLeaves;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Where an access-denied message of AWS's is pasted. */
final class MessageBox extends TitledPane {
  private final TextArea area = new TextArea();
  private final Label reading = new Label();
  private final Label agreement = new Label();
  private Optional<Result.Recognised> message = Optional.empty();

  MessageBox(Consumer<Result.Recognised> recognised) {
    setId("whatif-message");
    setText("Paste an access-denied message");
    setExpanded(false);
    setAnimated(false);
    area.setId("whatif-message-text");
    area.setPromptText("User: arn:aws:… is not authorized to perform: s3:GetObject on resource: …");
    area.setPrefRowCount(3);
    TabLeaves.from(area);
    area.setWrapText(true);
    area.setAccessibleText("access-denied message");
    reading.setId("whatif-message-reading");
    agreement.setId("whatif-message-agreement");
    reading.setWrapText(true);
    agreement.setWrapText(true);
    agreement.getStyleClass().add("vg-strong");
    VBox content = new VBox(5, area, reading, agreement);
    content.getStyleClass().add("whatif-message-content");
    setContent(content);
    area.textProperty().addListener((observable, before, now) -> read(now, recognised));
    show("", "");
  }

  /** The message that the fields were filled from, if one was. */
  Optional<Result.Recognised> message() {
    return message;
  }

  /** Says whether our evaluation agrees. */
  void agree(String words) {
    show(reading.getText(), words);
  }

  private void read(String text, Consumer<Result.Recognised> recognised) {
    message = Optional.empty();
    if (text.isBlank()) {
      show("", "");
      return;
    }
    switch (AccessDeniedMessage.parse(text)) {
      case Result.Recognised found -> {
        message = Optional.of(found);
        show(DenialAgreement.reading(found), "");
        recognised.accept(found);
      }
      case Result.NotRecognised(String words) -> show(words, "");
    }
  }

  private void show(String words, String agreed) {
    set(reading, words);
    set(agreement, agreed);
  }

  private static void set(Label label, String words) {
    label.setText(Capitals.first(OneLine.of(words)));
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }
}
