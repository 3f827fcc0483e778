// A mark of non-disclosure whose code nobody has mapped, through the real import: its person is protected until somebody says what it means (decision 0064).
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SentFiles } from '../../central/admin/sent-files.ts';
import { overviewOfSources } from '../../central/admin/source-overview.ts';
import { connect } from '../../central/database/connect.ts';
import { folderSources } from '../../central/sources/pipeline/folder-sources.ts';
import { parseLocalDate, type LocalDate } from '../../shared/formats/local-date.ts';
import { emptyFolder, fillFolder } from '../people/export-folder.ts';
import { shippedProfile, shippedSources } from '../people/shipped-profiles.ts';
import { freshStores } from './fresh-stores.ts';
import type { ImportStore } from './import-store.ts';

const days = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z', '2026-11-03T08:00:00.000Z'] as const;
const theDay = (): LocalDate => {
  const today = parseLocalDate('2026-11-22');
  if (!today.ok) throw new Error('no day');
  return today.value;
};
const basics = 'Asiakasnumero;Henkilötunnus;Sukunimi;Etunimet;Äidinkieli;Asiointikieli;Asumismuoto;Turvakielto;Luotu\r\n';
const contacts = 'Asiakasnumero;Laji;Katuosoite;Postinumero;Postitoimipaikka;Puhelin;Sähköposti\r\n20100001;KOTI;Satakunnankatu 13;33100;TAMPERE;;\r\n';
const marked = (mark: string): string => `${basics}20100001;010594Y9032;Testinen;Kaarina Maria;fi;sv;KT;${mark};1.3.2020\r\n`;

describe('a mark of non-disclosure that nobody mapped', () => {
  const fresh = freshStores();
  let store: ImportStore;
  beforeEach(() => { ({ store } = fresh()); });

  /** `means`: beside what the shipped mapping has. */
  const bring = async (files: Readonly<Record<string, string>>, importedAt: string, means: Readonly<Record<string, string>> = {}): ReturnType<ImportStore['central']['admin']['importExports']> => {
    const { folder, remove } = emptyFolder();
    try {
      fillFolder(folder, files);
      const profile = shippedProfile('tampere');
      const sourceProfiles = shippedSources('tampere').filter(({ system }) => system === 'enerity')
        .map((source) => ({ ...source, files: source.files.map((file) => ({ ...file, columns: file.columns.map((column) => (column.role === 'non-disclosure' ? { ...column, means: { ...column.means, ...means } } : column)) })) }));
      const { sources } = await folderSources({ profile, sourceProfiles, folder, today: theDay() });
      return await store.central.admin.importExports({ profile, sources, notes: [], importedAt });
    } finally {
      remove();
    }
  };
  const protectedNow = async (): Promise<readonly boolean[]> => (await store.people()).map(({ nonDisclosure }) => nonDisclosure);
  const told = (run: number): Promise<readonly unknown[]> => store.rows(z.object({ kind: z.string(), reason: z.string(), line: z.coerce.number().nullable(), col: z.string().nullable() }), `select kind, reason, line, col from import_aside where run = ${String(run)} order by kind`);

  /** What the list of sources says of each that was brought. */
  const listed = async (): Promise<readonly unknown[]> => {
    const owner = connect(store.central.databaseUrl, 1);
    const sent: unknown = { standing: () => Promise.resolve(null) };
    try {
      // Of what was sent the list asks nothing but how it stands.
      const { systems } = await overviewOfSources({ owner, folder: '/nowhere', profile: shippedProfile('tampere'), shipped: shippedSources('tampere'), versions: [], today: theDay(), connections: new Map(), sent: sent as SentFiles });
      return systems.flatMap(({ files }) => files.flatMap(({ name, last }) => (last === null ? [] : [[name, last.unmapped ?? false]])));
    } finally {
      await owner.destroy();
    }
  };

  it('protects whom another file brought, is told in the report and the list of sources, and no longer does once it is mapped as none', async () => {
    await bring({ 'enerity/yhteystiedot.csv': contacts }, days[0]);
    expect(await protectedNow()).toEqual([false]);
    const { run, files } = await bring({ 'enerity/asiakkaat.csv': marked('S'), 'enerity/yhteystiedot.csv': contacts }, days[1]);
    expect([files.map(({ quarantined }) => quarantined), await protectedNow()]).toEqual([[0, 0], [true]]);
    expect(await told(run)).toEqual([{ kind: 'file', reason: 'non-disclosure-unmapped', line: null, col: 'Turvakielto' }, { kind: 'note', reason: 'non-disclosure-unmapped', line: 2, col: null }]);
    expect(await listed()).toEqual([['asiakkaat.csv', true], ['yhteystiedot.csv', false]]);
    const mapped = await bring({ 'enerity/asiakkaat.csv': marked('S'), 'enerity/yhteystiedot.csv': contacts }, days[2], { S: 'false' });
    expect([await protectedNow(), await told(mapped.run), await listed()]).toEqual([[false], [], [['asiakkaat.csv', false], ['yhteystiedot.csv', false]]]);
  });

  it('protects a person who was under none before', async () => {
    await bring({ 'enerity/asiakkaat.csv': marked('E') }, days[0]);
    await bring({ 'enerity/asiakkaat.csv': marked('S') }, days[1]);
    expect(await protectedNow()).toEqual([true]);
  });

  it('a mapped one protects also in a row of which a value cannot be read, and in a double', async () => {
    const unreadable = marked('K').replace('1.3.2020', '31.2.2020');
    await bring({ 'enerity/asiakkaat.csv': marked('E') }, days[0]);
    const { run, files } = await bring({ 'enerity/asiakkaat.csv': unreadable }, days[1]);
    expect([files.map(({ quarantined }) => quarantined), await protectedNow(), await told(run)]).toEqual([[0], [true], [{ kind: 'note', reason: 'protected-not-read', line: 2, col: null }]]);
    expect((await store.people()).flatMap(({ items }) => items.flatMap(({ fields }) => fields.map(({ value }) => value)))).toContain('31.2.2020');
    await bring({ 'enerity/asiakkaat.csv': `${marked('E')}${marked('K').slice(basics.length)}` }, days[2]);
    expect(await protectedNow()).toEqual([true]);
  });
});
