// The code on a copy's cover that a person types or scans at hand-over: A-Z and 0-9 only.

/**
 * `RAT-02/2026/000123` copy 2 → `RAT0226000123K2`. It names the case and the copy, no person.
 */
export function coverCodeOf(diaryNumber: string, copyNumber: number): string {
  const [desk = '', year = '', number = ''] = diaryNumber.split('/');
  return `${desk.replace('-', '')}${year.slice(2)}${number}K${String(copyNumber)}`;
}
