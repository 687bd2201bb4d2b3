import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Drive } from '../stories/support/drive';
import { keepMade } from '../stories/support/madeOnce';
import { expectDayPack } from './support/dayPack';
import { expectedOf } from './support/expected';
import { PLAYED_SAMPLE } from './support/playedSample';
import { namesShown, producerBooks } from './support/producers';
import { centsOf, exceptWorkbooks, play, type Run, sample, tab, temporary } from './support/run';
import { expectSplit, expectSummary } from './support/sale';
import { describeWholeRun, figures } from './support/wholeRun';

const expected = expectedOf(sample);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const buyers = [...new Set(expected.lines.map(({ name }) => name))];

describe('the drive that ships', () => {
  let run: Run;
  beforeAll(async () => {
    run = await play(sample, { triggers: true });
    if (run.world) keepMade(PLAYED_SAMPLE, Drive.over(run.world));
  });

  test('closes with every check holding', () => {
    expect(run.said).toEqual([]);
    expect(run.exitCode).toBe(0);
    expectSummary(run, expected);
    expect(run.summary).toMatchObject({ paniers: 35, lignes: 114, montantCents: 116_943 });
  });

  test('pays each producer what their goods were sold for', () => {
    expectSplit(run, expected);
    const totals: Record<string, number> = {};
    for (const row of tab(run, 'Répartition producteurs')) {
      const name = row.Producteur ?? '';
      totals[name] = (totals[name] ?? 0) + centsOf(row.Montant);
    }
    expect(totals).toEqual({
      'Les Jardins du Roubion': 30_751,
      'Ferme des Hirondelles': 26_772,
      'Domaine de la Bâtie Neuve': 14_750,
      'Fournil du Grand Tilleul': 14_090,
      'Verger des Aubes': 10_920,
      'Chèvrerie de Combe Noire': 9_590,
      'Pépinière des Trois Sources': 5_230,
      'Rucher de Miélandre': 4_840,
    });
  });

  test('prints the day: every basket once, whole, with the sums of Paniers', async () => {
    const { 'À peser': weighing, Paniers: slips } = await expectDayPack(run);
    expect(weighing).toBe(1);
    expect(slips).toBeLessThanOrEqual(11);
  });

  test('keeps the late answer without serving it', () => {
    const late = tab(run, 'Commandes').filter((row) => row.État === 'hors délai');
    expect(late.map((row) => [row.Nom, row.Panier, row.Montant])).toEqual([
      ['Robert Astier', '', ''],
    ]);
    expect(expected.late).toBe(1);
  });

  test('says why a buyer got less than asked', () => {
    const short = tab(run, 'Paniers').filter((row) => row.Pourquoi !== '');
    expect(short.map((row) => plain(`${row.Panier} ${row['Réf.']} : ${row.Pourquoi}`))).toEqual([
      '11 VA07 : 500 g sur 1 kg : stock épuisé mardi à 12 h 08',
      '12 VA07 : 0 sur 500 g : épuisé mardi à 12 h 08',
      '23 JR02 : 1 sur 2 : stock épuisé mercredi à 9 h 24',
      '24 FH02 : 0 sur 1 : épuisé mercredi à 7 h 52',
      '26 JR02 : 0 sur 1 : épuisé mercredi à 9 h 24',
      '28 VA07 : 500 g sur 1 kg : stock épuisé mercredi à 18 h 22',
      '32 GT06 : 0 sur 1 : épuisé mercredi à 21 h 47',
      '35 JR01 : 1,5 kg sur 2 kg : stock épuisé jeudi à 18 h 02',
      '36 CN03 : 1 sur 2 : stock épuisé jeudi à 20 h 51',
      '36 JR01 : 0 sur 1 kg : épuisé jeudi à 18 h 02',
    ]);
  });

  describeWholeRun(() => run, expected);

  test('gives the same files when it is run again', async () => {
    const again = await play(sample, { triggers: true });
    expect(exceptWorkbooks(again.out)).toEqual(exceptWorkbooks(run.out));
  });

  test('up to its accounts gives the same files when each execution has a thread of its own', async () => {
    const [together, apart] = [false, true].map((threads) =>
      play(sample, { triggers: false, until: 'comptes', threads }),
    );
    expect(exceptWorkbooks((await apart)?.out ?? '')).toEqual(
      exceptWorkbooks((await together)?.out ?? ''),
    );
  });

  test('gives the same tabs when no trigger fires', async () => {
    const quiet = await play(sample, { triggers: false });
    expect(quiet.exitCode).toBe(0);
    for (const title of figures) {
      const file = join('onglets', `${title}.csv`);
      expect(readFileSync(join(quiet.out, file))).toEqual(readFileSync(join(run.out, file)));
    }
  });
});

test('shows producers the names of their own buyers where Réglages says so, and no more', async () => {
  const data = temporary();
  cpSync(sample, data, { recursive: true });
  const settings = join(data, 'reglages.csv');
  writeFileSync(
    settings,
    `${readFileSync(settings, 'utf8').trimEnd()}\nLes producteurs voient les paniers,noms\n`,
  );
  const run = await play(data, { triggers: false });
  expect(run.said).toEqual([]);
  for (const book of producerBooks(run)) {
    const own = expected.lines.filter(
      ({ producer, served }) => producer === book.producer && served > 0,
    );
    expect(namesShown(book, buyers).sort()).toEqual(
      [...new Set(own.map(({ name }) => name))].sort(),
    );
    expect(book.texts.filter((text) => /@|(?:\d\d[\s.]?){5}/.test(text))).toEqual([]);
    const others = new Set(
      expected.lines.map(({ producer }) => producer).filter((name) => name !== book.producer),
    );
    expect(book.texts.filter((text) => [...others].some((name) => text.includes(name)))).toEqual(
      [],
    );
  }
});
