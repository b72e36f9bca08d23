/* A reader that knows the file to be plain numbers, and does nothing else: the machine's limit. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK = 1 << 18 };

typedef struct {
  double *x; /* row-major */
  size_t cells, room, width;
} Table;

static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* Eight digits in one step (Lemire & Mula, "Quickly parsing eight digits", 2018; little-endian). */
static int are_digits(uint64_t word) {
  return ((word & 0xf0f0f0f0f0f0f0f0) | (((word + 0x0606060606060606) & 0xf0f0f0f0f0f0f0f0) >> 4)) ==
         0x3333333333333333;
}

static uint64_t value_of(uint64_t word) {
  word = (word & 0x0f0f0f0f0f0f0f0f) * 2561 >> 8;
  word = (word & 0x00ff00ff00ff00ff) * 6553601 >> 16;
  return (word & 0x0000ffff0000ffff) * 42949672960001 >> 32;
}

static const char *take_digits(const char *at, uint64_t *sum) {
  uint64_t word;
  while (memcpy(&word, at, 8), are_digits(word)) {
    *sum = *sum * 100000000 + value_of(word);
    at += 8;
  }
  for (; (unsigned char)(*at - '0') < 10; at++) *sum = *sum * 10 + (uint64_t)(*at - '0');
  return at;
}

/* Exact: whole number below 2^53 over a power of ten that is a double; anything else goes to strtod. */
static double take_number(const char **at) {
  const char *start = *at, *p = start;
  uint64_t digits = 0;
  size_t places = 0;
  if (*p == '-') p++;
  p = take_digits(p, &digits);
  if (*p == '.') {
    const char *point = ++p;
    p = take_digits(p, &digits);
    places = (size_t)(p - point);
  }
  if (p - start > 18 || digits >= 1ULL << 53 || (*p != ',' && *p != '\n' && *p != '\r')) {
    char *end;
    double value = strtod(start, &end);
    *at = end;
    return value;
  }
  *at = p;
  double value = (double)digits / powers[places];
  return *start == '-' ? -value : value;
}

static void parse(Table *t, const char *at, const char *end) {
  while (at < end) {
    if (t->cells == t->room) {
      t->room = t->room ? 2 * t->room : 1 << 16;
      t->x = realloc(t->x, t->room * sizeof *t->x);
      if (!t->x) fail("realloc");
    }
    t->x[t->cells++] = take_number(&at);
    if (*at == '\r') at++;
    at++;
  }
}

static Table read_table(const char *name) {
  static char buffer[2 * CHUNK + 8]; /* what is left of a line, a chunk, room to look 8 bytes ahead */
  Table t = {0};
  size_t left = 0;
  ssize_t got;
  int file = open(name, O_RDONLY);
  if (file < 0) fail(name);
  while ((got = read(file, buffer + left, CHUNK)) > 0) {
    size_t filled = left + (size_t)got, whole = filled;
    while (whole > 0 && buffer[whole - 1] != '\n') whole--;
    char *at = buffer;
    if (t.width == 0 && whole > 0) { /* the header: only its commas matter */
      for (t.width = 1; *at != '\n'; at++) t.width += *at == ',';
      at++;
    }
    parse(&t, at, buffer + whole);
    left = filled - whole;
    if (left > CHUNK) {
      fprintf(stderr, "a line is too long\n");
      exit(1);
    }
    memmove(buffer, buffer + whole, left);
  }
  if (got < 0) fail(name);
  close(file);
  return t;
}

/* Peak resident memory, in bytes; Linux's ru_maxrss begins with the parent's: see peer.mjs. */
static double peak_bytes(void) {
  char line[256];
  long peak = 0;
  FILE *status = fopen("/proc/self/status", "r");
  if (!status) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss; /* bytes, on macOS */
  }
  while (fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %ld", &peak);
  fclose(status);
  return peak * 1024.0;
}

static double sum_of(const Table *t, size_t first, size_t step) {
  double sum = 0;
  for (size_t i = first; i < t->cells; i += step) sum += t->x[i];
  return sum;
}
