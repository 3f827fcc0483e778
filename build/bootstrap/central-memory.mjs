// How Node is started for the central store, so that two hundred desks sending at once stay far under its 300 MiB.

/**
 * V8 would let the young objects grow to 128 MiB and the old ones to twice what is needed before it collects either;
 * what a push leaves behind is needed by nobody. Only the young one's limit must be given at the start of the process.
 */
export const centralMemory = ['--max-semi-space-size=8', '--heap-growing-percent=60'];
