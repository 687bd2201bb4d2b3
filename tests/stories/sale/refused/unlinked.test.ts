/** A form whose answers somebody sent elsewhere, or whose tab is gone: told; Google's new tab is read (docs/rules.md S131). */
import { makeLinkedTab } from '../../../../local/standin/forms/store/linkedTab';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';
import { ordered, orders, sendTo } from '../support/former';
import { hours, toldIn } from '../support/refused';

const TAB = 'Réponses vente 1';
const both = [
  [A, 1, 'prise en compte'],
  [B, 2, 'prise en compte'],
];

/** By the form's menu, or by that of its tab. */
function unlink(drive: Drive): void {
  delete drive.sheet(TAB).fields.formUrl;
  drive.form().destination = null;
}

/** By « Associer à Sheets »: another tab, with all that the form was ever sent. */
function link(drive: Drive): void {
  const to = { spreadsheetId: drive.book.id, due: 0, sheetId: null, columns: [] };
  drive.form().destination = to;
  makeLinkedTab(drive.form(), to, drive.book);
}

async function sentMeanwhile(): Promise<Drive> {
  const drive = (await ordered()).copy();
  unlink(drive);
  await sendTo(drive, drive.form().id, B);
  expect(orders(drive)).toEqual([[A, 1, 'prise en compte']]);
  return drive;
}

test('it is told within hours; linked again by hand, what it was sent is read, and nothing twice', async () => {
  const drive = await sentMeanwhile();
  await hours(drive, 4);
  expect(plain(toldIn(drive))).toContain('quelqu’un a dissocié le formulaire de ce classeur');
  expect(orders(drive)).toHaveLength(1);
  link(drive);
  await hours(drive, 4);
  expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
  await sendTo(drive, drive.form().id, 'chloe@exemple.fr');
  expect(orders(drive)).toHaveLength(3);
  expect(await drive.failing()).toEqual([]);
});

test('at once by « Vérifier »', async () => {
  const drive = await sentMeanwhile();
  await ask(drive, 'checkWorkbook');
  expect(plain(toldIn(drive))).toContain('quelqu’un a dissocié');
  link(drive);
  await ask(drive, 'checkWorkbook');
  await hours(drive, 1);
  expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
});

test('its tab deleted is told, and Google’s new one is read', async () => {
  const drive = await sentMeanwhile();
  drive.sheet(TAB).deleteSheet();
  await hours(drive, 1);
  expect(plain(toldIn(drive))).toContain('L’onglet des réponses de cette vente a disparu');
  link(drive);
  await ask(drive, 'checkWorkbook');
  await hours(drive, 1);
  expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
});
