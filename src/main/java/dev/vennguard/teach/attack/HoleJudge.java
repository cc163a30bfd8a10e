package dev.vennguard.teach.attack;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import java.util.List;
import java.util.Optional;

/** Knows the ways out under some layers. */
public interface HoleJudge {
  /** All ways out that it knows, in their order. */
  List<Hole> holes(Layers layers);

  /** The way out that a request uses which these layers let through, if it is one. */
  Optional<Hole> used(Layers layers, Request request);
}
