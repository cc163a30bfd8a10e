package dev.vennguard.teach.drill;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.teach.lesson.JsonPart;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.TeachText;
import java.util.ArrayList;
import java.util.List;

/** Ordinary requests that drills ask about, each one that AWS could get (EVALUATION §6.8). */
final class DrillRequests {
  private static final String FILE = "drill-requests.json";

  private DrillRequests() {}

  static List<Request> read() {
    List<LessonProblem> problems = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    JsonPart json = new JsonPart(FILE, TeachText.read(FILE), problems);
    json.root(List.of("requests"))
        .ifPresent(root -> {
          for (JsonNode one : json.list(root, "requests")) {
            if (RequestInput.read(json.source(one), RequestDefaults.NOTHING)
                instanceof RequestInput.Asked(Request request, _)) {
              requests.add(request);
            }
          }
        });
    if (!problems.isEmpty() || requests.isEmpty()) {
      throw new IllegalStateException("the requests of drills are damaged");
    }
    return requests;
  }
}
