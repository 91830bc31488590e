"""An invented round table: the same every time, for the demo, the tests and the benchmarks."""
