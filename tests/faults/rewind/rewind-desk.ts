// A desk of the rewind proof: the product's own journal, enrolment and exchange of lines; what it writes is made up.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { diarySeries } from '../../../electron/host/case/diary-series.ts';
import { appendLines, type LineDraft } from '../../../electron/host/journal/append-lines.ts';
import { nextDiaryNumber } from '../../../electron/host/journal/next-diary-number.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { readMark, type PullMark } from '../../../electron/host/journal/pull-mark.ts';
import { countUnsent } from '../../../electron/host/journal/unsent-lines.ts';
import type { Fetch } from '../../../electron/host/sync/central-link.ts';
import { deviceKeyRing } from '../../../electron/host/sync/device-key-ring.ts';
import { enrol, enrolAgain } from '../../../electron/host/sync/enrol.ts';
import { exchangeLines, type Exchanged } from '../../../electron/host/sync/exchange-lines.ts';
import { openDevice } from '../../../electron/host/vault/device-keys.ts';
import { refused, type Result } from '../../../shared/outcomes.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { answerOf } from '../rig/answer-of.ts';
import { clerk, controller } from '../rig/made-desk.ts';

export interface Place { readonly epoch: string; readonly position: number; readonly lineId: string; readonly logHash: string }

export interface RewindDesk {
  readonly name: string;
  readonly device: string;
  /** Ids of the lines written; a line in three takes a diary number. */
  readonly write: (lines: number) => readonly { readonly id: string; readonly diaryNumber: string | null }[];
  /** One round of lines, as the product's own round does it, with enrolment where that is due. */
  readonly exchange: (centralUrl: string) => Promise<Result<Exchanged>>;
  /** An administrator's new code, where the store has lost the first before it was used. */
  readonly takeCode: (enrolmentCode: string) => void;
  readonly mark: () => PullMark;
  readonly waiting: () => number;
  /** Every place of central's log that this desk believes now, by receipt or by pull. */
  readonly places: () => readonly Place[];
  readonly close: () => void;
}

const year = 2026;

function placesOf(journal: Journal): readonly Place[] {
  const rows = journal.store.read((sql) => sql(`SELECT epoch, position, line.header ->> 'id' AS line_id, log_hash
    FROM (SELECT epoch, position, line_seq, log_hash FROM numbered UNION ALL SELECT epoch, position, line_seq, log_hash FROM receipt) AS place JOIN line ON line.seq = place.line_seq`).all());
  return rows.map((row) => ({ epoch: String(row['epoch']), position: Number(row['position']), lineId: String(row['line_id']), logHash: String(row['log_hash']) }));
}

export interface RewindDeskParts { /** Names the desk and its enrolment code. */ readonly bundle: DeskBundle; readonly fetch: Fetch; readonly random: SeededRandom }

/** `folder` exists. */
export function rewindDesk(folder: string, { bundle, fetch, random }: RewindDeskParts): RewindDesk {
  const journal = answerOf(openJournal(join(folder, 'journal')));
  const identity = openDevice(folder, randomBytes(32));
  if (identity === null) throw new Error('a new device does not open');
  const { card: { device }, privateKey } = identity;
  const writer = { controller, device, privateKey, contentKey: randomBytes(32), actor: clerk.user, lease: 'proof', wallTime: '2026-11-22T08:00:00.000Z' };
  const ring = deviceKeyRing();
  let { enrolmentCode } = bundle;
  const now = (): Date => new Date();

  const draftOf = (): { readonly draft: LineDraft; readonly diaryNumber: string | null } => {
    const caseId = randomUUID();
    if (random.int(0, 2) > 0) return { draft: { type: 'case-taken', content: { words: randomBytes(60).toString('hex') }, caseId, basedOn: [] }, diaryNumber: null };
    const number = nextDiaryNumber(journal, bundle.desk, { year, series: diarySeries(folder) });
    const diaryNumber = `${bundle.desk}/${year}/${String(number).padStart(6, '0')}`;
    return { draft: { type: 'request-logged', content: { diaryNumber }, caseId, basedOn: [], diary: { desk: bundle.desk, year, number } }, diaryNumber };
  };

  return {
    name: bundle.desk, device,
    write: (lines) => Array.from({ length: lines }, () => {
      const { draft, diaryNumber } = draftOf();
      const [line] = answerOf(appendLines(journal, [draft], writer));
      return { id: line?.id ?? '', diaryNumber };
    }),
    exchange: async (centralUrl) => {
      const parts = { folder, bundle: { ...bundle, centralUrl, enrolmentCode }, fetch, heard: () => undefined };
      const errand = { journal, ring, now, logSeen: () => undefined };
      const link = await enrol(parts);
      if (!link.ok) return link;
      if (link.value === null) return refused('device-unknown');
      const lines = await exchangeLines(link.value, errand);
      if (lines.ok || lines.code !== 'device-unknown') return lines;
      const again = await enrolAgain(parts, link.value);
      return again.ok ? exchangeLines(again.value, errand) : again;
    },
    takeCode: (code) => { enrolmentCode = code; },
    mark: () => readMark(journal),
    waiting: () => countUnsent(journal, device).waiting,
    places: () => placesOf(journal),
    close: journal.close,
  };
}
