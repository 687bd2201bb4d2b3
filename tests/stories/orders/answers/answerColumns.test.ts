/** What people do to the columns of the tab that the form fills: each is known by its title (docs/rules.md O27, O28). */
import type { Fact } from '../../../../local/standin/base/whatIf';
import type { Drive } from '../../support/drive';
import { openedAsMade, openedWhere } from '../../support/market';
import { plain } from '../../support/plain';
import { BRUNO, header, linesOf, place, putIn, right, TAB, WHOLE } from './formTab';

const anne = WHOLE.slice(0, 2);

const moved: Readonly<Record<string, (drive: Drive) => void>> = {
  'a product moved first': (drive) => drive.sheet(TAB).moveColumn(place(drive, /Tomme/), 1),
  'the address moved last': (drive) =>
    drive.sheet(TAB).moveColumn(place(drive, /e-mail/), right(drive)),
  'the time moved last': (drive) => drive.sheet(TAB).moveColumn(0, right(drive)),
  'a blank column put in first': (drive) => drive.sheet(TAB).insertColumns(0, 1),
  'notes among the products': (drive) => putIn(drive, place(drive, /Crottin/), 'Ma note'),
  'a product deleted, which Google makes again': (drive) =>
    drive.sheet(TAB).deleteColumns(place(drive, /Salade/), 1),
  'a row put above': (drive) => drive.sheet(TAB).insertRows(0, 1),
  'the time renamed': (drive) => drive.type(TAB, 0, 0, 'Quand'),
};

const lost: Readonly<Record<string, (drive: Drive) => void>> = {
  'a product renamed': (drive) => drive.type(TAB, 0, place(drive, /Salade/), 'Salades vertes'),
  'a title written over another': (drive) =>
    drive.type(TAB, 0, place(drive, /Tomme/), header(drive)[place(drive, /Salade/)] ?? ''),
  'notes titled as a product': (drive) =>
    putIn(drive, right(drive), header(drive)[place(drive, /Salade/)] ?? '', '7'),
  'the title of the address deleted': (drive) => drive.type(TAB, 0, place(drive, /e-mail/), ''),
  'the time renamed and moved': (drive) => {
    drive.type(TAB, 0, 0, 'Quand');
    drive.sheet(TAB).moveColumn(0, 4);
  },
  'the time renamed, beside days of one’s own': (drive) => {
    drive.type(TAB, 0, 0, 'Quand');
    drive.sheet(TAB).insertColumns(0, 1);
    drive.type(TAB, 0, 0, 'Rappelé le');
    drive.type(TAB, 1, 0, '08/04/2026');
  },
  'all titles cleared': (drive) => {
    for (const at of header(drive).keys()) drive.type(TAB, 0, at, '');
  },
};

async function sent(act: (drive: Drive) => void, facts: readonly Fact[] = []) {
  const drive = facts.length > 0 ? await openedWhere(facts) : await openedAsMade();
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  const titles = header(drive);
  act(drive);
  await drive.order(BRUNO, { FB02: 3, CR02: 1 });
  await drive.hourlyRun();
  return { drive, titles };
}

test.each(Object.entries(moved))('%s: taken, and nothing is told', async (_, act) => {
  const { drive } = await sent(act);
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

describe.each(Object.entries(lost))('%s', (_, act) => {
  test('what may hang on it waits and is told; put back, it is taken at its own time', async () => {
    const { drive, titles } = await sent(act);
    expect([linesOf(drive), drive.mails(BRUNO)]).toEqual([anne, []]);
    expect(drive.toFix().join('\n')).toContain('Réponses vente 1, ligne 1');
    const [asked] = await drive.said('closeCycle', { answers: ['CANCEL'] });
    expect(plain(asked ?? '')).toContain('1 réponse n’est pas dans les commandes.');
    const now = header(drive);
    if (place(drive, /Quand/) >= 0) drive.type(TAB, 0, place(drive, /Quand/), titles[0] ?? '');
    else for (const at of now.keys()) drive.type(TAB, 0, at, titles[at] ?? 'Ma note');
    await drive.hourlyRun();
    expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
    expect(drive.mails(BRUNO).map(({ subject }) => plain(subject))).toEqual([
      'Commande enregistrée : panier n° 2, 12,80 €',
    ]);
  });
});

test('a deleted column that Google does not make again: all answers wait', async () => {
  const act = moved['a product deleted, which Google makes again'] ?? (() => {});
  const { drive } = await sent(act, ['column-comes-back']);
  expect(linesOf(drive)).toEqual(anne);
  expect(plain(drive.toFix().join('\n'))).toContain('« Salade – 1,10 € »');
});

test('a question renamed in the form, and with it its column: nothing is taken until it has its title again', async () => {
  const title = 'Salade batavia – 1,10 €';
  let former = '';
  const { drive } = await sent((now) => {
    const question = now.question('FB02');
    former = question.title;
    question.title = title;
    now.type(TAB, 0, place(now, /Salade/), title);
  });
  expect([linesOf(drive), drive.mails(BRUNO)]).toEqual([anne, []]);
  drive.question('FB02').title = former;
  drive.type(TAB, 0, place(drive, /Salade/), former);
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

/** The row by which the tab's titles are found goes with them (docs/rules.md O31). */
test('the row of the titles deleted: the sale closes at its hour; put back, what waited is not lost', async () => {
  const { drive, titles } = await sent((now) => now.sheet(TAB).deleteRows(0, 1));
  expect(linesOf(drive)).toEqual(anne);
  expect(drive.toFix().map(plain)).toEqual([
    expect.stringContaining('La ligne des titres de cet onglet n’est plus là'),
  ]);
  const open = drive.copy();
  await drive.close('2026-04-09 22:00');
  expect(drive.rows('Ventes')[0]?.État).toBe('commandes closes');
  for (const one of [open, drive]) {
    one.sheet(TAB).insertRows(0, 1);
    for (const [at, title] of titles.entries()) one.type(TAB, 0, at, title);
    await one.hourlyRun();
  }
  expect([linesOf(open), open.toFix()]).toEqual([WHOLE, []]);
  expect(drive.table('Commandes', 'Adresse e-mail', 'État')).toEqual([
    ['anne@exemple.fr', 'prise en compte'],
    [BRUNO, 'lue trop tard'],
  ]);
});
