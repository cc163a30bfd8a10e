package dev.vennguard.ui.shell.review;

import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.command.StatusBar;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.file.Saving;
import dev.vennguard.ui.shell.finding.FindingDesk;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Selection;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;

/** What a review in the window needs beside the session. */
public record ReviewAround(
    FileActions files,
    Saving saving,
    Prompts asker,
    Settings settings,
    NoticeBar notice,
    StatusBar status,
    FindingDesk findings,
    Threads threads,
    Clock clock,
    ObservableValue<Selection> selection,
    BooleanSupplier away,
    OverlayHost sheets) {}
