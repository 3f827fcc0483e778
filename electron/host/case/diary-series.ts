// Which hundred thousand of a year's diary numbers this device gives: no two devices of one desk name share one.
import { readEnrolment } from '../sync/central-link.ts';

/** The last series, for a desk that central has not met yet. */
const beforeEnrolment = 9;

/** 0 for a desk enrolled before there were certificates: it was the first of its name. */
export function diarySeries(folder: string): number {
  const enrolment = readEnrolment(folder);
  return enrolment === null ? beforeEnrolment : enrolment.certificate?.series ?? 0;
}
