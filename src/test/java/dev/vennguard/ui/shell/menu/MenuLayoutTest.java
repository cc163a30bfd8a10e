package dev.vennguard.ui.shell.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command stands in the menus once, whoever adds it. */
class MenuLayoutTest {
  private static void collect(MenuLayout.Sub menu, List<String> ids) {
    assertThat(menu.entries()).as(menu.title()).isNotEmpty();
    assertThat(menu.entries().getLast()).isNotInstanceOf(MenuLayout.Line.class);
    for (MenuLayout.Entry entry : menu.entries()) {
      assertThat(entry).isNotInstanceOf(MenuLayout.All.class);
      if (entry instanceof MenuLayout.One(String id)) {
        ids.add(id);
      } else if (entry instanceof MenuLayout.Sub inner) {
        collect(inner, ids);
      }
    }
  }

  @Test
  void commands_standInOnePlace_alsoThoseThatNobodyNamed() {
    List<String> ids =
        List.of(
            "file.new",
            "file.quit",
            "file.something-new",
            "edit.undo",
            "view.theme-dark",
            "problem.next",
            "compare.pin",
            "help.about",
            "of-nobody");
    List<String> placed = new ArrayList<>();
    List<MenuLayout.Sub> menus = MenuLayout.menus(ids);
    assertThat(menus)
        .extracting(MenuLayout.Sub::title)
        .containsExactly("File", "Edit", "View", "Policy", "Review", "Help");
    menus.forEach(menu -> collect(menu, placed));
    assertThat(placed).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(menus.getLast().entries()).contains(new MenuLayout.One("of-nobody"));
  }
}
