/** A version of the spreadsheet that knows nothing of a sale, or of an order, is restored (docs/rules.md O36). */
import { makeLinkedTab } from '../../../../local/standin/forms/store/linkedTab';
import { hours } from '../../sale/support/refused';
import { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

/** The workbook alone goes back; forms, mails and what is remembered beside it stay. */
function backTo(drive: Drive, text: string): Drive {
  const now = JSON.parse(drive.text());
  now.world.spreadsheets = JSON.parse(text).world.spreadsheets;
  const back = Drive.of(JSON.stringify(now))();
  back.bearsFaults = true;
  return back;
}
const told = (drive: Drive) => drive.toFix().map(plain).join('\n');

test('of before an order was taken at the desk, which was told: its number is named', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { CR02: 2 });
  await drive.clock('2026-04-08 19:00');
  const before = drive.text();
  const lines = [{ ref: 'CR02', quantity: 3 }];
  await ask(drive, 'orderAtDesk', { name: 'Zoé', email: 'zoe@exemple.fr', seen: 0, lines });
  expect(plain(drive.mails('zoe@exemple.fr').at(-1)?.subject ?? '')).toContain('panier n° 2');
  await drive.clock('2026-04-08 20:10');
  const back = backTo(drive, before);
  const other = back.copy();
  other.bearsFaults = true;
  await hours(back, 1);
  expect(told(back)).toContain('panier n° 2. Une version d’avant a été restaurée');
  // Somebody who orders first of all is what finds out.
  for (const one of [back, other]) {
    await one.order('chloe@exemple.fr', { CR02: 2 });
    await hours(one, 2);
    expect(one.table('Commandes', 'Adresse e-mail', 'Panier')).toEqual([
      [A, 1],
      ['chloe@exemple.fr', 3],
    ]);
    expect(told(one)).toContain('panier n° 2. Une version d’avant a été restaurée');
  }
});

test('of before an answer: its number is named, and linked again the form gives it back', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { CR02: 2 });
  await drive.clock('2026-04-08 10:00');
  const before = drive.text();
  await drive.order(B, { FB02: 3 });
  await drive.clock('2026-04-08 11:00');
  const back = backTo(drive, before);
  await hours(back, 1);
  expect(told(back)).toContain('plus dans Commandes : panier n° 2.');
  delete back.sheet('Réponses vente 1').fields.formUrl;
  const to = { spreadsheetId: back.book.id, due: 0, sheetId: null, columns: [] };
  back.form().destination = to;
  makeLinkedTab(back.form(), to, back.book);
  await back.check();
  await hours(back, 1);
  expect(back.table('Commandes', 'Adresse e-mail', 'Panier')).toEqual([
    [A, 1],
    [B, 2],
  ]);
  expect(told(back)).not.toContain('plus dans Commandes');
});

test.each([
  ['Panier', 'deux'],
  ['Panier', ''],
  ['N°', 'x'],
  ['N°', ''],
  ['État', ''],
  ['Adresse e-mail', ''],
  ['Heure', 'hier'],
])(
  'a row that still stands, with « %s » typed over by « %s », is not said to be gone',
  async (column, typed) => {
    const drive = (await opened(asking)).copy();
    drive.bearsFaults = true;
    await drive.order(A, { CR02: 2 });
    await drive.order(B, { CR02: 1 });
    drive.correct('Commandes', { 'Adresse e-mail': B }, { [column]: typed });
    await hours(drive, 4);
    expect(told(drive)).not.toContain('plus dans Commandes');
    // Put right, or read anew beside what was typed where its number is lost.
    const rows = drive.table('Commandes', 'N°', 'Adresse e-mail', 'Panier', 'État');
    expect(rows.at(-1)).toEqual([2, B, 2, 'prise en compte']);
    expect(rows).toHaveLength(column === 'N°' ? 3 : 2);
    if (column === 'N°') expect(told(drive)).toContain('Commandes, ligne 3');
    expect(drive.mails(B)).toHaveLength(1);
  },
);

test('of before a mail left: nothing leaves until the coordinator has decided', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { CR02: 2 });
  await drive.clock('2026-04-08 10:00');
  const before = drive.text();
  await drive.order(B, { FB02: 3 });
  await drive.clock('2026-04-08 11:05');
  const back = backTo(drive, before);
  await back.order('chloe@exemple.fr', { CR02: 2 });
  await hours(back, 2);
  expect(told(back)).toContain('1 mail est retenu');
  const mails = () => back.mails('chloe@exemple.fr').length;
  expect(mails()).toBe(0);
  await ask(back, 'releaseMails', { state: 'held' });
  await hours(back, 2);
  expect(mails()).toBe(1);
  expect(told(back)).not.toContain('retenu');
});
