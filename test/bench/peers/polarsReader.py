import os
import sys
import tempfile

import numpy
import polars

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from peer import peak_bytes, processor_ms, scored, serve, timed  # noqa: E402


def read(file):
    before = processor_ms()
    table, ms = timed(lambda: polars.read_csv(file))
    spent = processor_ms() - before
    peak = peak_bytes()
    numbers = numpy.ascontiguousarray(table.to_numpy().astype(numpy.float64))
    bits = int(numbers.view(numpy.uint32).sum(dtype=numpy.uint64)) % 2**32
    return {
        "ms": ms,
        "cpuMs": spent,
        "rows": len(table),
        "maxRssBytes": peak,
        "checksum": float(numbers.sum()),
        "bits": f"{bits:08x}",
    }


def score(file):
    def work():
        table = polars.read_csv(file)
        weights = 0.01 * numpy.arange(1, 9)
        probability = 1 / (1 + numpy.exp(1 - table[:, :8].to_numpy() @ weights))
        answers = polars.Series("predicted", numpy.where(probability > 0.5, "yes", "no"))
        with tempfile.NamedTemporaryFile() as out:
            table.with_columns(polars.Series("probability", probability), answers).write_csv(out.name)
        return probability

    return scored(work)


serve(f"polars {polars.__version__}, {polars.thread_pool_size()} threads", {"read": read, "score": score})
