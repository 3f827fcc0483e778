// The sources by system: the mapping, the last import, and what waits in central's import folder.
import type { ScopeStanding, SourcesOverview, SourceStanding, SystemStanding } from '../../../shared/registers/source-acts.ts';
import { Button } from '../../parts/button.tsx';
import { useOfficeName } from '../../parts/office-name.ts';
import { useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { useWords, type Say } from '../../words/words.ts';
import { useFileSize } from './file-size.ts';

/** `to`: which button, and of a source whose. */
export interface LedAway { readonly to: 'source' | 'send' | 'scope' | 'joins'; readonly system: string; readonly file: string }

export interface SourceListProps {
  readonly overview: SourcesOverview;
  /** The button that led away from here: focus comes back to it. */
  readonly last: LedAway | null;
  readonly onLook: (system: string, source: SourceStanding) => void;
  readonly onSend: (system: string, source: SourceStanding) => void;
  readonly onScope: () => void;
  readonly onJoins: () => void;
  readonly onRefresh: () => void;
}

const columns = 5;

export function SourceList({ overview, last, onLook, onSend, onScope, onJoins, onRefresh }: SourceListProps) {
  const { t } = useWords();
  return (
    <>
      <div className="inbox-head">
        <h1>{t('sources.title')}</h1>
        <span className="grow" />
        <Button tone="slim" autoFocus={last?.to === 'scope'} onPress={onScope}>{t('sources.scope.title')}</Button>
        <Button tone="slim" autoFocus={last?.to === 'joins'} onPress={onJoins}>{t('sources.joins.open')}</Button>
        <Button tone="slim" onPress={onRefresh}>{t('sources.refresh')}</Button>
      </div>
      <p className="quiet">{t('sources.intro')}</p>
      <ScopeLack scope={overview.scope} onScope={onScope} />
      <table className="source-table" aria-label={t('sources.table.caption')}>
        <thead><tr>{(['source', 'category', 'last', 'waiting', 'action'] as const).map((one) => <th key={one} scope="col">{t(`sources.table.${one}`)}</th>)}</tr></thead>
        {overview.systems.map((one) => <SystemRows key={one.system} standing={one} last={last} onLook={onLook} onSend={onSend} />)}
      </table>
    </>
  );
}

/** Under `office` a desk of such an office holds nobody's data but theirs who may be anybody's. */
function ScopeLack({ scope: { kind, lacking }, onScope }: { readonly scope: ScopeStanding; readonly onScope: () => void }) {
  const { t } = useWords();
  const officeName = useOfficeName();
  if (kind !== 'office' || lacking.length === 0) return null;
  return <div className="note stop" role="status"><div className="last-work"><p>{t('sources.scope.lacking', { offices: lacking.map(officeName).join(', ') })}</p><Button tone="slim" onPress={onScope}>{t('sources.scope.lackingDo')}</Button></div></div>;
}

function SystemRows({ standing, last, onLook, onSend }: { readonly standing: SystemStanding } & Pick<SourceListProps, 'last' | 'onLook' | 'onSend'>) {
  const { t } = useWords();
  const { systems } = useProfile();
  const { system, files, unexpected } = standing;
  const name = systems.find(({ code }) => code === system)?.name ?? system;
  return (
    <tbody>
      <tr className="group"><th colSpan={columns} scope="rowgroup">{name} <small>{mappingWords(t, standing)}</small>{unexpected.length === 0 ? null : <small className="odd">{t('sources.unexpected', { files: unexpected.map((one) => shown(one, 60)).join(', ') })}</small>}</th></tr>
      {files.map((source) => <SourceRow key={source.name} system={system} source={source} last={last?.system === system && last.file === source.name ? last.to : null} onLook={onLook} onSend={onSend} />)}
    </tbody>
  );
}

function mappingWords(t: Say, { version, validFrom, knowledge }: SystemStanding): string {
  if (validFrom === null) return t('sources.noProfile');
  const which = version === null ? t('sources.shipped') : t('sources.version', { version });
  return [which, t('sources.since', { date: dayOf(validFrom) }), ...(knowledge === 'assumption' && version === null ? [t('sources.assumption')] : [])].join(' · ');
}

function SourceRow({ system, source, last: ledTo, onLook, onSend }: { readonly system: string; readonly source: SourceStanding; readonly last: LedAway['to'] | null } & Pick<SourceListProps, 'onLook' | 'onSend'>) {
  const { t, language } = useWords();
  const { categories } = useProfile();
  const { name, category, last } = source;
  const state = last === null ? 'never' : last.state === 'left-out' ? 'left-out' : last.unmapped === true ? 'unmapped' : last.missing > 0 ? 'doubted' : 'brought';
  return (
    <tr>
      <th scope="row">{shown(name, 60)}</th>
      <td>{categories.find(({ code }) => code === category)?.name[language] ?? category}</td>
      <td><span className={state === 'brought' || state === 'never' ? 'said' : 'said odd'}>{t(`sources.state.${state}`)}{last === null ? '' : ` ${dayAndClockOf(last.at)}`}</span>{last === null ? null : <small>{t('sources.counts', { read: last.read.toLocaleString(language), quarantined: last.quarantined.toLocaleString(language) })}</small>}</td>
      <td><WaitingCell source={source} /></td>
      <td><Button tone="slim" autoFocus={ledTo === 'source'} label={t('sources.lookAt', { file: shown(name, 60) })} onPress={() => onLook(system, source)}>{t('sources.look')}</Button>{source.from === 'folder' ? <Button tone="slim" autoFocus={ledTo === 'send'} label={t('sources.send.openOf', { file: shown(name, 60) })} onPress={() => onSend(system, source)}>{t('sources.send.open')}</Button> : null}</td>
    </tr>
  );
}

function WaitingCell({ source: { from, connection, connected, waiting, sent } }: { readonly source: SourceStanding }) {
  const { t } = useWords();
  const sizeOf = useFileSize();
  if (from !== 'folder') return <>{t(connected ? 'sources.connected' : 'sources.notConnected', { name: connection ?? '' })}</>;
  return (
    <>
      {waiting === null ? <span className="quiet">{t('sources.noFile')}</span> : t('sources.waitingFile', { size: sizeOf(waiting.bytes), at: dayAndClockOf(waiting.changedAt) })}
      {sent === null ? null : <small>{sent.whole ? t('sources.send.waiting', { size: sizeOf(sent.bytes), at: dayAndClockOf(sent.at) }) : t('sources.send.partShort', { have: sizeOf(sent.have), bytes: sizeOf(sent.bytes) })}</small>}
    </>
  );
}
