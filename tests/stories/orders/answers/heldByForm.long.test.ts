/** What the form was sent and the spreadsheet does not have (docs/rules.md O34–O37). */

import { orders, sendTo, sendUnread } from '../../sale/support/former';
import { hours, refusing, states, toldIn } from '../../sale/support/refused';
import { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const TAB = 'Réponses vente 1';
const [ANNE, BRUNO, CHLOE] = ['anne@exemple.fr', 'bruno@exemple.fr', 'chloe@exemple.fr'] as const;

const subjects = (drive: Drive, to: string): string[] =>
  drive.mails(to).map(({ subject }) => plain(subject));

/** Anne has two salads, and it is Wednesday at ten. */
async function begun(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.order(ANNE, { FB02: 2 });
  await drive.clock('2026-04-08 10:00');
  return drive;
}

/** As by « Dissocier le formulaire »: the tab stays, a plain one. */
function unlink(drive: Drive): void {
  for (const { title, fields } of drive.book.sheets)
    if (title.startsWith(TAB)) delete fields.formUrl;
  drive.form().destination = null;
}

/** By « Associer à Sheets »: another tab, with all that the form was ever sent. */
async function linkAgain(before: Drive): Promise<Drive> {
  unlink(before);
  const [spreadsheetId, due] = [before.book.id, before.world.now()];
  before.form().destination = { spreadsheetId, due, sheetId: null, columns: [] };
  const drive = before.copy();
  await hours(drive, 4);
  return drive;
}

const both = [
  [ANNE, 1, 'prise en compte'],
  [BRUNO, 2, 'prise en compte'],
];

describe('a form that somebody unlinked', () => {
  test('is linked again, and what it was sent is read', async () => {
    const drive = await begun();
    unlink(drive);
    await sendTo(drive, drive.form().id, BRUNO, 3);
    await hours(drive, 3);
    expect(orders(drive)).toEqual(both);
    expect(subjects(drive, BRUNO)).toEqual(['Commande enregistrée : panier n° 2, 3,30 €']);
    await drive.live('2026-04-10 08:00');
    expect([states(drive), orders(drive)]).toEqual([['commandes closes'], both]);
    expect(await drive.failing()).toEqual([]);
  });

  test('loses nothing where the sale closes at once', async () => {
    const drive = await begun();
    unlink(drive);
    await sendTo(drive, drive.form().id, BRUNO, 3);
    await drive.close();
    expect([states(drive), orders(drive)]).toEqual([['commandes closes'], both]);
  });

  test('linked again by hand writes into its new tab, and nothing counts twice', async () => {
    const drive = await begun();
    unlink(drive);
    await sendTo(drive, drive.form().id, BRUNO, 3);
    await hours(drive, 3);
    const linked = await linkAgain(drive);
    expect(toldIn(linked)).toBe('');
    await linked.order(CHLOE, { FB02: 1 });
    expect(orders(linked)).toEqual([...both, [CHLOE, 3, 'prise en compte']]);
    await linked.close();
    expect(orders(linked)).toHaveLength(3);
  });

  test('made anew at once brings along what it was sent', async () => {
    const drive = await begun();
    const form = drive.form();
    unlink(drive);
    await sendTo(drive, form.id, BRUNO, 3);
    await drive.world.run('callCommand', {
      ...{ from: 'sidebar', args: ['remakeForm', JSON.stringify({ form: form.id })] },
    });
    expect(orders(drive)).toEqual(both);
  });
});

describe('rows of the answers that were deleted before anybody read them', () => {
  async function lost(): Promise<Drive> {
    const drive = await begun();
    await sendUnread(drive, drive.form().id, BRUNO, 3);
    drive.sheet(TAB).deleteRows(2, 1);
    return drive;
  }

  test('are taken as orders close', async () => {
    const drive = await lost();
    await drive.close();
    expect(orders(drive)).toEqual(both);
  });

  test('and by « Vérifier le classeur »', async () => {
    const drive = await lost();
    await drive.check();
    expect(orders(drive)).toEqual(both);
    await drive.check();
    expect(orders(drive)).toEqual(both);
  });

  test('come back in their tab without counting twice', async () => {
    const drive = await lost();
    await drive.check();
    unlink(drive);
    const linked = await linkAgain(drive);
    await linked.close();
    expect(orders(linked)).toEqual(both);
  });

  test('that cannot be read surely are named: in the question, in the result, and after it', async () => {
    const drive = await lost();
    const form = drive.form();
    form.items = form.items.filter(({ title }) => !/Salade/.test(title));
    const [asked, done] = await drive.said('closeCycle');
    expect(asked).toContain('1 réponse n’est pas dans les commandes. « Vérifier le classeur »');
    expect(done).toContain('1 réponse n’est pas dans les commandes : « À corriger »');
    expect(orders(drive)).toEqual(both.slice(0, 1));
    expect(plain(toldIn(drive))).toContain('bruno@exemple.fr (mercredi 8 avril à 10 h)');
    await hours(drive, 3);
    expect(plain(toldIn(drive))).toContain('bruno@exemple.fr (mercredi 8 avril à 10 h)');
  });

  test('and go once they were entered by hand', async () => {
    const drive = await lost();
    const form = drive.form();
    form.items = form.items.filter(({ title }) => !/Carottes/.test(title));
    await drive.check();
    expect(toldIn(drive)).toContain(BRUNO);
    const lines = [{ ref: 'FB02', quantity: 3 }];
    await ask(drive, 'orderAtDesk', { email: BRUNO, name: 'Bruno', seen: 0, lines });
    await hours(drive, 1);
    expect(orders(drive)).toEqual(both);
    expect(toldIn(drive)).not.toContain(BRUNO);
    // Its question is still gone (docs/rules.md O45).
    expect(plain(toldIn(drive))).toContain('n’a plus ces questions : Carottes – 2,20 €.');
  });

  test('a form that does not tell holds up nothing', async () => {
    const drive = await lost();
    drive.bearsFaults = true;
    await drive.press('closeCycle', { fault: refusing('Form.getResponses') });
    expect(states(drive)).toEqual(['commandes closes']);
  });
});

describe('an earlier version of the spreadsheet that came back', () => {
  /** The workbook alone goes back; forms, mails and what is remembered beside it stay. */
  function backTo(drive: Drive, text: string): Drive {
    const now = JSON.parse(drive.text());
    now.world.spreadsheets = JSON.parse(text).world.spreadsheets;
    return Drive.of(JSON.stringify(now))();
  }

  test.each([0, 1])(
    'loses no order, and no number is told twice: %s hours later',
    async (later) => {
      const drive = await begun();
      const before = drive.text();
      await drive.order(BRUNO, { FB02: 3 });
      const back = backTo(drive, before);
      await hours(back, later);
      await back.clock(`2026-04-08 1${later}:05`);
      await back.order(CHLOE, { FB02: 1 });
      await hours(back, 1);
      expect(orders(back)).toEqual(
        expect.arrayContaining([...both, [CHLOE, 3, 'prise en compte']]),
      );
      expect(orders(back)).toHaveLength(3);
      expect(await back.failing()).toEqual([]);
      expect(toldIn(back)).toContain('une version d’avant a été restaurée');
    },
  );
});

describe.each([
  ['Onglet des réponses', ''],
  ['Onglet des réponses', '12'],
  ['Identifiant du formulaire', ''],
  ['Formulaire', ''],
  ['Formulaire', 'https://autre.exemple.fr'],
  ['Entrées', ''],
])('Ventes, %s: « %s »', (column, value) => {
  test('is put back, and nothing is lost', async () => {
    const drive = await begun();
    const form = drive.form();
    const stood = drive.rows('Ventes')[0]?.[column];
    drive.correct('Ventes', { État: 'commandes ouvertes' }, { [column]: value });
    await sendTo(drive, form.id, BRUNO, 3);
    await hours(drive, 3);
    expect(drive.rows('Ventes')[0]?.[column]).toEqual(stood);
    expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
  });

  test('or the sale closes with all the same', async () => {
    const drive = await begun();
    const form = drive.form();
    drive.correct('Ventes', { État: 'commandes ouvertes' }, { [column]: value });
    await sendUnread(drive, form.id, BRUNO, 3);
    await drive.close();
    expect([states(drive), orders(drive)]).toEqual([['commandes closes'], both]);
  });
});
