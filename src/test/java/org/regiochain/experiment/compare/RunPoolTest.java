package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunPoolTest {
  @Test
  @DisplayName("results come in the order of the tasks, whichever ends first")
  void order() {
    CountDownLatch second = new CountDownLatch(1);
    try (RunPool pool = new RunPool(2, 1)) {
      List<String> results =
          pool.all(
              List.of(
                  executor -> {
                    await(second);
                    return "first";
                  },
                  executor -> {
                    second.countDown();
                    return "second";
                  }));
      assertThat(results).containsExactly("first", "second");
    }
  }

  @Test
  @DisplayName("after a failure none is begun, and those under way are waited for")
  void failure() {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch failing = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger begun = new AtomicInteger();
    List<RunPool.Task<String>> tasks = new ArrayList<>();
    tasks.add(
        executor -> {
          underWay.countDown();
          await(failing);
          ended.set(true);
          throw new CancellationException("the user's wish, of no interest beside a failure");
        });
    tasks.add(
        executor -> {
          await(underWay);
          failing.countDown();
          throw new IllegalStateException("disk full");
        });
    for (int i = 0; i < 20; i++) {
      tasks.add(executor -> "run " + begun.incrementAndGet());
    }
    try (RunPool pool = new RunPool(2, 1)) {
      assertThatThrownBy(() -> pool.all(tasks)).hasMessage("disk full");
      assertThat(ended).isTrue();
      assertThat(begun).hasValue(0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
