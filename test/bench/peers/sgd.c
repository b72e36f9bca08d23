#define _POSIX_C_SOURCE 200809L
#include <math.h>

#include "../table.h"

enum { BATCH = 10, EPOCHS = 10, AHEAD = 16 };

/* To mean 0 and deviation 1, the label in the last column apart. */
static void standardise(Table *t, size_t rows) {
  for (size_t k = 0; k + 1 < t->width; k++) {
    double sum = 0, squares = 0;
    for (size_t i = 0; i < rows; i++) sum += t->x[i * t->width + k];
    double mean = sum / rows;
    for (size_t i = 0; i < rows; i++) squares += pow(t->x[i * t->width + k] - mean, 2);
    double deviation = sqrt(squares / rows);
    for (size_t i = 0; i < rows; i++) t->x[i * t->width + k] = (t->x[i * t->width + k] - mean) / deviation;
  }
}

static uint64_t random_bits(void) { /* xorshift64* (Vigna 2016) */
  static uint64_t s = 88172645463325252;
  s ^= s >> 12, s ^= s << 25, s ^= s >> 27;
  return s * 2685821657736338717;
}

/* Rows shuffled, then minibatch SGD on the cross entropy; the rows to come are fetched early. */
static void run_epoch(const Table *t, uint32_t *order, size_t rows, double *weights, double *gradient) {
  size_t width = t->width, features = width - 1; /* weights[features] is the bias */
  for (size_t i = rows - 1; i > 0; i--) {
    size_t j = (size_t)(((__uint128_t)random_bits() * (i + 1)) >> 64);
    uint32_t held = order[i];
    order[i] = order[j], order[j] = held;
  }
  for (size_t from = 0; from + BATCH <= rows; from += BATCH) {
    memset(gradient, 0, width * sizeof *gradient);
    for (size_t i = from; i < from + BATCH; i++) {
      if (i + AHEAD < rows) {
        const double *later = t->x + order[i + AHEAD] * width;
        for (size_t k = 0; k < width; k += 8) __builtin_prefetch(later + k);
        __builtin_prefetch(later + features);
      }
      const double *row = t->x + order[i] * width;
      double logit = weights[features];
      for (size_t k = 0; k < features; k++) logit += weights[k] * row[k];
      double slope = 1 / (1 + exp(-logit)) - row[features];
      for (size_t k = 0; k < features; k++) gradient[k] += slope * row[k];
      gradient[features] += slope;
    }
    for (size_t k = 0; k < width; k++) weights[k] -= 0.1 / BATCH * gradient[k];
  }
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Milliseconds of ten epochs in order of size. */
static void run_epochs(Table *t, size_t rows, double *times) {
  uint32_t *order = malloc(rows * sizeof *order);
  double *scratch = calloc(2 * t->width, sizeof *scratch);
  if (!order || !scratch) fail("malloc");
  for (size_t i = 0; i < rows; i++) order[i] = (uint32_t)i;
  standardise(t, rows);
  for (int e = 0; e < EPOCHS; e++) {
    double start = now_ms();
    run_epoch(t, order, rows, scratch, scratch + t->width);
    times[e] = now_ms() - start;
  }
  if (!isfinite(scratch[0])) fail("SGD diverged");
  qsort(times, EPOCHS, sizeof *times, by_size);
}

int main(int count, char **words) {
  if (count < 3) {
    printf("{\"name\": \"C, cc %s -O3\", \"tasks\": [\"epoch\"]}\n", __VERSION__);
    return 0;
  }
  Table t = read_table(words[2]);
  size_t rows = t.cells / t.width;
  double times[EPOCHS], positives = sum_of(&t, t.width - 1, t.width);
  run_epochs(&t, rows, times);
  double median = (times[EPOCHS / 2 - 1] + times[EPOCHS / 2]) / 2;
  printf("{\"ms\": %.3f, \"rows\": %zu, \"maxRssBytes\": %.0f, \"checksum\": %.0f, \"nsPerRow\": %.3f}\n", median,
         rows, peak_bytes(), positives, median * 1e6 / rows);
  return 0;
}
