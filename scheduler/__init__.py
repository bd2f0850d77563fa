"""When we act: the clock, the ticker, the sweeps, the courier."""
