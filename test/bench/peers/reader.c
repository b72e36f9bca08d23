#define _POSIX_C_SOURCE 200809L
#include "../table.h"

static uint32_t bits_of(const Table *t) {
  uint32_t bits = 0;
  for (size_t i = 0; i < t->cells; i++) {
    uint64_t word;
    memcpy(&word, t->x + i, sizeof word);
    bits += (uint32_t)word + (uint32_t)(word >> 32);
  }
  return bits;
}

int main(int count, char **words) {
  if (count < 3) {
    printf("{\"name\": \"C, cc %s -O3\", \"tasks\": [\"read\"]}\n", __VERSION__);
    return 0;
  }
  double start = now_ms();
  Table t = read_table(words[2]);
  double ms = now_ms() - start, peak = peak_bytes();
  printf("{\"ms\": %.3f, \"rows\": %zu, \"maxRssBytes\": %.0f, \"checksum\": %.17g, \"bits\": \"%08x\"}\n", ms,
         t.cells / t.width, peak, sum_of(&t, 0, 1), bits_of(&t));
  return 0;
}
