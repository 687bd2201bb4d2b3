/** What people do to the columns of the tab that the form fills: no order is guessed (docs/rules.md O27, O28). */
import type { Fact } from '../../../../local/standin/base/whatIf';
import type { Drive } from '../../support/drive';
import { openedAsMade, openedWhere } from '../../support/market';
import { plain } from '../../support/plain';
import { BRUNO, header, linesOf, place, putIn, right, TAB, WHOLE } from './formTab';

const FIRST = [
  [1, 'FB02', 3, 3.3],
  [1, 'CR01', 1, 2.42],
];

function swapTitles(drive: Drive, one: RegExp, other: RegExp): void {
  const [a, b] = [place(drive, one), place(drive, other)];
  const titles = header(drive);
  drive.type(TAB, 0, a, titles[b] ?? '');
  drive.type(TAB, 0, b, titles[a] ?? '');
}

const touched: Readonly<Record<string, (drive: Drive) => void>> = {
  'a product moved first': (drive) => drive.sheet(TAB).moveColumn(place(drive, /Tomme/), 1),
  'the address moved last': (drive) =>
    drive.sheet(TAB).moveColumn(place(drive, /e-mail/), right(drive)),
  'the time moved last': (drive) => drive.sheet(TAB).moveColumn(0, right(drive)),
  'the time renamed and moved': (drive) => {
    drive.type(TAB, 0, 0, 'Quand');
    drive.sheet(TAB).moveColumn(0, 4);
  },
  'a blank column put in first': (drive) => drive.sheet(TAB).insertColumns(0, 1),
  'notes among the products': (drive) => putIn(drive, place(drive, /Crottin/), 'Ma note'),
  'a product deleted': (drive) => drive.sheet(TAB).deleteColumns(place(drive, /Salade/), 1),
  'a product renamed': (drive) => drive.type(TAB, 0, place(drive, /Salade/), 'Salades vertes'),
  'two titles swapped': (drive) => swapTitles(drive, /Salade/, /Crottin/),
  'a title written over another': (drive) =>
    drive.type(TAB, 0, place(drive, /Crottin/), header(drive)[place(drive, /Salade/)] ?? ''),
  'notes titled as a product, at the right': (drive) =>
    putIn(drive, right(drive), header(drive)[place(drive, /Salade/)] ?? '', '7'),
  'notes titled as a product, before it': (drive) =>
    putIn(drive, place(drive, /Salade/), header(drive)[place(drive, /Salade/)] ?? '', '7'),
  'addresses of one’s own': (drive) =>
    putIn(drive, right(drive), 'Adresse e-mail', 'autre@exemple.fr'),
  'a row put above': (drive) => drive.sheet(TAB).insertRows(0, 1),
  'the title of the address deleted': (drive) => drive.type(TAB, 0, place(drive, /e-mail/), ''),
};

async function sent(drive: Drive, act: (drive: Drive) => void) {
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  act(drive);
  await drive.order(BRUNO, { FB02: 3, CR02: 1 });
  await drive.hourlyRun();
  return { lines: linesOf(drive), told: drive.toFix().map(plain) };
}

const models: readonly (readonly Fact[])[] = [[], ['columns-follow'], ['column-comes-back']];

describe.each(models.map((facts) => [facts.join() || 'as modelled', facts] as const))(
  '%s',
  (_, facts) => {
    test.each(Object.entries(touched))('%s: taken as it was sent, or told', async (_name, act) => {
      const drive = await openedWhere(facts);
      const { lines, told } = await sent(drive, act);
      const isTaken = drive.mails(BRUNO).length > 0;
      expect(lines).toEqual(isTaken ? WHOLE : WHOLE.slice(0, 2));
      if (!isTaken) expect(told.join('\n')).toContain('Réponses vente 1, ligne');
    });

    /** How they stood is noted when the sale opens (docs/rules.md O28). */
    test.each(Object.entries(touched))('%s, before the first answer: the same', async (_, act) => {
      const drive = await openedWhere(facts);
      act(drive);
      await drive.order(BRUNO, { FB02: 3, CR01: 1 });
      await drive.hourlyRun();
      const isTaken = drive.mails(BRUNO).length > 0;
      expect(linesOf(drive)).toEqual(isTaken ? FIRST : []);
      if (!isTaken) expect(drive.toFix().join('\n')).toContain('Réponses vente 1, ligne');
    });
  },
);

test('how the columns of an earlier version’s sale stood is not known: they are held against the form', async () => {
  const drive = await openedAsMade();
  for (const kept of Object.values(drive.world.toJSON().data.properties))
    for (const key of Object.keys(kept)) if (key.startsWith('columns ')) delete kept[key];
  swapTitles(drive, /Salade/, /Crottin/);
  await drive.order(BRUNO, { FB02: 3, CR01: 1 });
  expect(linesOf(drive)).toEqual([]);
  swapTitles(drive, /Salade/, /Crottin/);
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([FIRST, []]);
});

/** What Google does with columns that people move is known from the field: nothing needs to be put back. */
test.each([
  'a product moved first',
  'the address moved last',
  'the time moved last',
  'a blank column put in first',
  'notes among the products',
  'a product deleted',
  'notes titled as a product, at the right',
  'notes titled as a product, before it',
  'addresses of one’s own',
])('%s: as Google most probably does it, nothing is told', async (name) => {
  const drive = await openedAsMade();
  const { lines, told } = await sent(drive, touched[name] ?? (() => {}));
  expect([lines, told]).toEqual([WHOLE, []]);
});

test('a title that was changed: nothing of the answer is taken until it is put back', async () => {
  const drive = await openedAsMade();
  const { lines, told } = await sent(drive, touched['a product renamed'] ?? (() => {}));
  expect(lines).toEqual(WHOLE.slice(0, 2));
  expect(told.join('\n')).toContain('« Salade – 1,10 € : 3 · 3,30 € »');
  drive.type(TAB, 0, place(drive, /Salades vertes/), 'Salade – 1,10 €');
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
  expect(drive.mails(BRUNO).map(({ subject }) => plain(subject))).toEqual([
    'Commande enregistrée : panier n° 2, 12,80 €',
  ]);
});

/** Google renames the column with it (docs/rules.md O28). */
describe.each(['Salade batavia', 'Salade batavia – 1,10 €'])(
  'a question titled « %s » in the form',
  (title) => {
    async function renamed(): Promise<{ drive: Drive; former: string }> {
      const drive = await openedAsMade();
      await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
      const question = drive.question('FB02');
      const former = question.title;
      question.title = title;
      drive.type(TAB, 0, place(drive, /Salade/), title);
      await drive.order(BRUNO, { FB02: 3, CR02: 1 });
      await drive.hourlyRun();
      return { drive, former };
    }

    test('nothing of the answer is taken until the column has its title again', async () => {
      const { drive, former } = await renamed();
      expect(linesOf(drive)).toEqual(WHOLE.slice(0, 2));
      expect(drive.mails(BRUNO)).toEqual([]);
      expect(drive.toFix().map(plain).join('\n')).toContain('« Salade – 1,10 € : 3 · 3,30 € »');
      drive.type(TAB, 0, place(drive, /Salade/), former);
      await drive.hourlyRun();
      expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
    });

    test('nor until the question has it', async () => {
      const { drive, former } = await renamed();
      drive.question('FB02').title = former;
      drive.type(TAB, 0, place(drive, /Salade/), former);
      await drive.hourlyRun();
      expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
    });
  },
);

test('a title that stands twice, written by place: nothing is taken until it is put right', async () => {
  const drive = await openedWhere(['columns-follow']);
  const act = touched['notes titled as a product, before it'] ?? (() => {});
  const { lines, told } = await sent(drive, act);
  expect(lines).toEqual(WHOLE.slice(0, 2));
  expect(told.join('\n')).toContain('Réponses vente 1, ligne 3');
  // As the form's own page says: the tomme stands under the crottin.
  const [crottin, tomme] = [place(drive, /Crottin/), place(drive, /Tomme/)];
  drive.type(TAB, 2, tomme, '1 · 9,50 €');
  drive.type(TAB, 2, crottin, '');
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

test('a title that stands twice, one’s own last: told until it has another', async () => {
  const drive = await openedAsMade();
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  const title = header(drive)[place(drive, /Salade/)] ?? '';
  putIn(drive, place(drive, /Crottin/), title);
  drive.sheet(TAB).moveColumn(place(drive, /e-mail/), right(drive));
  drive.world.triggersFire = false;
  await drive.order(BRUNO, { FB02: 3, CR02: 1 });
  drive.type(TAB, 2, place(drive, /Salade/), '9');
  await drive.hourlyRun();
  expect(linesOf(drive)).toEqual(WHOLE.slice(0, 2));
  expect(
    drive.toFix().filter((line) => line.includes('est le titre de plusieurs colonnes')),
  ).toHaveLength(2);
  drive.type(TAB, 2, place(drive, /Salade/), '3 · 3,30 €');
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

test('written by place: what stands under another question is named, and taken once it is put right', async () => {
  const drive = await openedWhere(['columns-follow']);
  const { told } = await sent(drive, touched['notes among the products'] ?? (() => {}));
  expect(told.join('\n')).toContain('n’est pas ce que le formulaire a reçu');
  const [tomme, note] = [place(drive, /Tomme/), place(drive, /Ma note/)];
  drive.type(TAB, 2, tomme, '1 · 9,50 €');
  drive.type(TAB, 2, note, '');
  drive.type(TAB, 2, place(drive, /Crottin/), '');
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

test('a form that cannot be asked: the answer waits, and is told', async () => {
  const drive = await openedAsMade();
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  drive.sheet(TAB).moveColumn(place(drive, /Tomme/), 1);
  drive.world.triggersFire = false;
  await drive.order(BRUNO, { FB02: 3, CR02: 1 });
  const refused = {
    call: 'Form.getResponses',
    when: 'before',
    error: { message: 'Service error' },
  };
  await drive.world.run('everyHour', { from: 'trigger', fault: refused as never });
  expect(linesOf(drive)).toEqual(WHOLE.slice(0, 2));
  expect(drive.toFix().map(plain).join('\n')).toContain('le formulaire n’a pas pu dire');
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

/** The row by which the tab's titles are found may go with them (docs/rules.md O31). */
describe.each(['cleared', 'deleted'])('the row of the titles %s', (how) => {
  async function without(): Promise<{ drive: Drive; titles: string[] }> {
    const drive = await openedAsMade();
    await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
    const titles = header(drive);
    if (how === 'deleted') drive.sheet(TAB).deleteRows(0, 1);
    else for (const at of titles.keys()) drive.type(TAB, 0, at, '');
    await drive.order(BRUNO, { FB02: 3, CR02: 1 });
    await drive.hourlyRun();
    return { drive, titles };
  }
  const putBack = (drive: Drive, titles: readonly string[]): void => {
    if (how === 'deleted') drive.sheet(TAB).insertRows(0, 1);
    for (const [at, title] of titles.entries()) drive.type(TAB, 0, at, title);
  };

  test('is told; put back, what waited is taken', async () => {
    const { drive, titles } = await without();
    expect(linesOf(drive)).toEqual(WHOLE.slice(0, 2));
    expect(drive.toFix().map(plain)).toEqual([
      expect.stringContaining('celle des titres, n’est plus là'),
    ]);
    putBack(drive, titles);
    await drive.hourlyRun();
    expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
    await drive.order('chloe@exemple.fr', { FB02: 1 });
    expect(linesOf(drive)).toEqual([...WHOLE, [3, 'FB02', 1, 1.1]]);
  });

  test('put back in another order, no product is taken for another', async () => {
    const { drive, titles } = await without();
    putBack(drive, titles);
    swapTitles(drive, /Salade/, /Crottin/);
    await drive.hourlyRun();
    expect(linesOf(drive)).toEqual(WHOLE.slice(0, 2));
  });

  test('the sale closes at its hour, with what the form itself was sent; put back, nothing counts twice', async () => {
    const { drive, titles } = await without();
    await drive.close('2026-04-09 22:00');
    expect(drive.rows('Ventes')[0]?.État).toBe('commandes closes');
    expect(linesOf(drive)).toEqual(WHOLE);
    putBack(drive, titles);
    await drive.clock('2026-04-10 09:00');
    await drive.hourlyRun();
    expect(drive.rows('Commandes')).toHaveLength(2);
    expect(drive.mails(BRUNO).map(({ subject }) => plain(subject))).toContain(
      'Commande enregistrée : panier n° 2, 12,80 €',
    );
  });
});
