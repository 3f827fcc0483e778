// The sources by system: the mapping, the last import, and what waits in central's import folder.
import { useEffect, useRef } from 'react';
import type { SourcesOverview, SourceStanding, SystemStanding } from '../../../shared/registers/source-acts.ts';
import { Button } from '../../parts/button.tsx';
import { useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { useWords, type Say } from '../../words/words.ts';

export interface SourceListProps {
  readonly overview: SourcesOverview;
  /** The source that was looked at: focus comes back to it. */
  readonly last: string | null;
  readonly onLook: (system: string, source: SourceStanding) => void;
  readonly onJoins: () => void;
  readonly onRefresh: () => void;
}

const columns = 5;

export function SourceList({ overview, last, onLook, onJoins, onRefresh }: SourceListProps) {
  const { t } = useWords();
  return (
    <>
      <div className="inbox-head">
        <h1>{t('sources.title')}</h1>
        <span className="grow" />
        <Button tone="slim" onPress={onJoins}>{t('sources.joins.open')}</Button>
        <Button tone="slim" onPress={onRefresh}>{t('sources.refresh')}</Button>
      </div>
      <p className="quiet">{t('sources.intro')}</p>
      <table className="source-table" aria-label={t('sources.table.caption')}>
        <thead><tr>{(['source', 'category', 'last', 'waiting', 'action'] as const).map((one) => <th key={one} scope="col">{t(`sources.table.${one}`)}</th>)}</tr></thead>
        {overview.systems.map((one) => <SystemRows key={one.system} standing={one} last={last} onLook={onLook} />)}
      </table>
    </>
  );
}

function SystemRows({ standing, last, onLook }: { readonly standing: SystemStanding } & Pick<SourceListProps, 'last' | 'onLook'>) {
  const { t } = useWords();
  const { systems } = useProfile();
  const { system, files, unexpected } = standing;
  const name = systems.find(({ code }) => code === system)?.name ?? system;
  return (
    <tbody>
      <tr className="group"><th colSpan={columns} scope="rowgroup">{name} <small>{mappingWords(t, standing)}</small>{unexpected.length === 0 ? null : <small className="odd">{t('sources.unexpected', { files: unexpected.map((one) => shown(one, 60)).join(', ') })}</small>}</th></tr>
      {files.map((source) => <SourceRow key={source.name} system={system} source={source} isLast={last === `${system}/${source.name}`} onLook={onLook} />)}
    </tbody>
  );
}

function mappingWords(t: Say, { version, validFrom, knowledge }: SystemStanding): string {
  if (validFrom === null) return t('sources.noProfile');
  const which = version === null ? t('sources.shipped') : t('sources.version', { version });
  return [which, t('sources.since', { date: dayOf(validFrom) }), ...(knowledge === 'assumption' && version === null ? [t('sources.assumption')] : [])].join(' · ');
}

function SourceRow({ system, source, isLast, onLook }: { readonly system: string; readonly source: SourceStanding; readonly isLast: boolean; readonly onLook: SourceListProps['onLook'] }) {
  const { t, language } = useWords();
  const { categories } = useProfile();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => { if (isLast) row.current?.querySelector('button')?.focus(); }, [isLast]);
  const { name, category, last } = source;
  const state = last === null ? 'never' : last.state === 'left-out' ? 'left-out' : last.missing > 0 ? 'doubted' : 'brought';
  return (
    <tr ref={row}>
      <th scope="row">{shown(name, 60)}</th>
      <td>{categories.find(({ code }) => code === category)?.name[language] ?? category}</td>
      <td><span className={state === 'brought' || state === 'never' ? 'said' : 'said odd'}>{t(`sources.state.${state}`)}{last === null ? '' : ` ${dayAndClockOf(last.at)}`}</span>{last === null ? null : <small>{t('sources.counts', { read: last.read.toLocaleString(language), quarantined: last.quarantined.toLocaleString(language) })}</small>}</td>
      <td><WaitingCell source={source} /></td>
      <td><Button tone="slim" label={t('sources.lookAt', { file: shown(name, 60) })} onPress={() => onLook(system, source)}>{t('sources.look')}</Button></td>
    </tr>
  );
}

const bytesInKilobyte = 1000;

function WaitingCell({ source: { from, connection, connected, waiting } }: { readonly source: SourceStanding }) {
  const { t, language } = useWords();
  if (from !== 'folder') return <>{t(connected ? 'sources.connected' : 'sources.notConnected', { name: connection ?? '' })}</>;
  if (waiting === null) return <span className="quiet">{t('sources.noFile')}</span>;
  const size = t('sources.bytes', { number: Math.max(1, Math.round(waiting.bytes / bytesInKilobyte)).toLocaleString(language) });
  return <>{t('sources.waitingFile', { size, at: dayAndClockOf(waiting.changedAt) })}</>;
}
