// How long a simulated run is before it heals: long enough for every fault to meet every other in some run.
export const stepsOfRun = 150;
