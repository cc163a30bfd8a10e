package dev.vennguard.ui;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.kit.Theme;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennPart;
import dev.vennguard.ui.venn.VennSelections;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the middle of the window into pictures, to be looked at. Not a test. */
public final class MiddleDemo {
  private MiddleDemo() {}

  public static void main(String[] args) {
    Application.launch(Pictures.class, args);
  }

  /** Started by JavaFX. */
  public static final class Pictures extends Application {
    private final Catalogue catalogue = Catalogue.bundled();
    private double width = 612;
    private final SampleSnapshots snapshots = new SampleSnapshots(catalogue);

    @Override
    public void start(Stage stage) throws IOException {
      Fonts.load();
      Snapshot delegation = snapshots.sample("developer-delegation");
      for (Theme theme : Theme.values()) {
        String suffix = "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
        picture(
            "delegation" + suffix,
            theme,
            delegation,
            new Selection.None(),
            VennForm.CIRCLES,
            "iam:Cre");
        picture("bars" + suffix, theme, delegation, new Selection.None(), VennForm.BARS, "");
        picture(
            "cutoff" + suffix,
            theme,
            delegation,
            VennSelections.of(VennPart.CUT_OFF, delegation.evaluation()),
            VennForm.CIRCLES,
            "");
      }
      int create = catalogue.action("iam:CreateRole").orElseThrow().index();
      picture(
          "row", Theme.LIGHT, delegation, new Selection.OneAction(create), VennForm.CIRCLES, "");
      picture(
          "statement",
          Theme.LIGHT,
          delegation,
          new Selection.StatementAt(new StatementId(LayerKind.BOUNDARY, 0, 0, 1)),
          VennForm.CIRCLES,
          "");
      for (String sample :
          List.of("seed", "sandbox-isolation", "multi-tenant-workloads", "cicd-pipeline-roles")) {
        picture(
            sample,
            Theme.LIGHT,
            snapshots.sample(sample),
            new Selection.None(),
            VennForm.CIRCLES,
            "");
      }
      Snapshot admin =
          snapshots.pair(SampleSnapshots.allow("*"), SampleSnapshots.allow("s3:Get*", "sqs:*"));
      picture("admin", Theme.LIGHT, admin, new Selection.None(), VennForm.CIRCLES, "");
      picture("admin-bars", Theme.LIGHT, admin, new Selection.None(), VennForm.BARS, "");
      Snapshot small =
          snapshots.pair(
              SampleSnapshots.allow("s3:Get*", "iam:PassRole"),
              SampleSnapshots.allow("s3:*", "sqs:*", "ec2:*", "lambda:*", "dynamodb:*", "logs:*"));
      picture("small", Theme.LIGHT, small, new Selection.None(), VennForm.CIRCLES, "");
      picture(
          "none",
          Theme.LIGHT,
          snapshots.pair(SampleSnapshots.allowAndDeny("s3:*", "s3:Delete*"), ""),
          new Selection.None(),
          VennForm.CIRCLES,
          "");
      picture("stale", Theme.LIGHT, staled(), new Selection.None(), VennForm.CIRCLES, "");
      picture(
          "empty",
          Theme.DARK,
          snapshots.pair(
              "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
              "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
          new Selection.None(),
          VennForm.CIRCLES,
          "nosuch outcome:bad");
      width = 420;
      picture("narrow", Theme.LIGHT, staledNot(), new Selection.None(), VennForm.CIRCLES, "");
      picture("narrow-bars", Theme.LIGHT, staledNot(), new Selection.None(), VennForm.BARS, "");
      width = 900;
      picture("wide", Theme.LIGHT, staledNot(), new Selection.None(), VennForm.CIRCLES, "");
      Platform.exit();
    }

    private Snapshot staledNot() {
      return snapshots.sample("developer-delegation");
    }

    private Snapshot staled() {
      snapshots.sample("developer-delegation");
      return snapshots.type("{ broken");
    }

    private void picture(
        String name,
        Theme theme,
        Snapshot snapshot,
        Selection selection,
        VennForm form,
        String filter)
        throws IOException {
      VennView venn = new VennView(ignored -> {});
      MatrixView matrix = new MatrixView(snapshot.evaluation(), ignored -> {});
      venn.formProperty().set(form);
      venn.reducedMotionProperty().set(true);
      VBox middle = new VBox(venn, matrix);
      middle.getStyleClass().add("vg-pane");
      VBox.setVgrow(matrix, Priority.ALWAYS);
      Scene scene = new Scene(middle, width, 640);
      theme.applyTo(scene, List.of());
      venn.show(snapshot, selection);
      matrix.show(snapshot, selection);
      if (!filter.isEmpty()) {
        ((TextField) matrix.lookup("#matrix-filter")).setText(filter);
      }
      scene.snapshot(null);
      var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
      ImageIO.write(image, "png", new File("target/pictures/" + name + ".png"));
    }
  }
}
