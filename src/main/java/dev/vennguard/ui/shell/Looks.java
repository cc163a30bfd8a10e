package dev.vennguard.ui.shell;

import dev.vennguard.ui.shell.setting.VennSettings;

/**
 * What of the looks of the window can follow the system.
 *
 * @param theme its colours
 * @param venn how the diagram is drawn and moves
 */
record Looks(ThemeControl theme, VennSettings venn) {}
