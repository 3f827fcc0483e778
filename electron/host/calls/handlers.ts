// Every call of the bridge with its handler; a call without one does not compile.
import type { Handlers } from '../handler.ts';
import { bringPersonHere } from './bring-person.ts';
import { colleagues } from './colleagues.ts';
import { deskInfo } from './desk-info.ts';
import { earlierRequests } from './earlier-requests.ts';
import { deskScope } from './desk-scope.ts';
import { exportTask } from './export-task.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { findPeople } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import { linesAfter } from './lines-after.ts';
import { lock } from './lock.ts';
import { logIn } from './log-in.ts';
import { lookUpSources } from './look-up-sources.ts';
import { makeFile } from './make-file.ts';
import { makePaper } from './make-paper.ts';
import { matchZone } from './match-zone.ts';
import { openCase } from './open-case.ts';
import { openItems, openItemsPage } from './open-items.ts';
import { openDraft } from './open-draft.ts';
import { openPerson } from './open-person.ts';
import { openSeries, openSeriesMonth } from './open-series.ts';
import { previewDecision } from './preview-decision.ts';
import { previewRequest } from './preview-request.ts';
import { profile } from './profile.ts';
import { revealIdentityCode } from './reveal-identity-code.ts';
import { runCommand } from './run-command.ts';
import { saveFigures } from './save-figures.ts';
import { sealDraft } from './seal-draft.ts';
import { sendPaper } from './send-paper.ts';
import { showPaper } from './show-paper.ts';
import { sourcesActs } from './sources-act.ts';
import { saveImportReport } from './sources-save-report.ts';
import { stillHere } from './still-here.ts';
import { syncLamp } from './sync-lamp.ts';
import { syncNow } from './sync-now.ts';

export const handlers: Handlers = {
  'desk-info': deskInfo,
  'log-in': logIn,
  'lock': lock,
  'still-here': stillHere,
  'profile': profile,
  'find-people': findPeople,
  'desk-scope': deskScope,
  'find-elsewhere': findElsewhere,
  'bring-person': bringPersonHere,
  'open-person': openPerson,
  'open-items': openItems,
  'open-items-page': openItemsPage,
  'find-places': findPlaces,
  'open-series': openSeries,
  'open-series-month': openSeriesMonth,
  'look-up-sources': lookUpSources,
  'reveal-identity-code': revealIdentityCode,
  'match-zone': matchZone,
  'run-command': runCommand,
  'open-case': openCase,
  'preview-decision': previewDecision,
  'preview-request': previewRequest,
  'make-paper': makePaper,
  'make-file': makeFile,
  'export-task': exportTask,
  'show-paper': showPaper,
  'send-paper': sendPaper,
  'lines-after': linesAfter,
  'seal-draft': sealDraft,
  'open-draft': openDraft,
  'colleagues': colleagues,
  'earlier-requests': earlierRequests,
  'save-figures': saveFigures,
  ...sourcesActs,
  'save-import-report': saveImportReport,
  'sync-lamp': syncLamp,
  'sync-now': syncNow,
};
