"""What every peer in Python is made of; see peer.mjs for what a peer is."""

import json
import re
import sys
import time


def serve(name, tasks):
    """Does what the command line asks for. tasks: name -> function from a file's name to a dict."""
    verb, file = (sys.argv[1:] + ["", ""])[:2]
    if verb in tasks:
        outcome = tasks[verb](file)
        print(json.dumps({"maxRssBytes": peak_bytes(), **outcome}))
    else:
        print(json.dumps({"name": name, "tasks": list(tasks)}))


def timed(act):
    """What act returns, and the milliseconds it took."""
    start = time.perf_counter()
    result = act()
    return result, (time.perf_counter() - start) * 1e3


def scored(work):
    """What is told of scoring. work: returns the probability of each row"""
    before = processor_ms()
    probability, ms = timed(work)
    return {
        "ms": ms,
        "cpuMs": processor_ms() - before,
        "rows": len(probability),
        "checksum": float(probability.sum()),
    }


def processor_ms():
    """Processor time of this process so far, all its threads together."""
    return time.process_time() * 1e3


def peak_bytes():
    """Peak resident memory. Linux's ru_maxrss begins with the parent's: see peer.mjs."""
    try:
        with open("/proc/self/status") as status:
            return 1024 * int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
    except OSError:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else 1024 * peak
