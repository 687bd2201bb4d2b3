/** A form whose answers somebody sent elsewhere: what it is sent is read all the same (docs/rules.md S131). */
import { makeLinkedTab } from '../../../../local/standin/forms/store/linkedTab';
import { refused } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';
import { ordered, orders, remake, sendTo } from '../support/former';
import { hours, states, toldIn } from '../support/refused';

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

async function sentMeanwhile(): Promise<Drive> {
  const drive = (await ordered()).copy();
  unlink(drive);
  await sendTo(drive, drive.form().id, B);
  expect(orders(drive)).toEqual([[A, 1, 'prise en compte']]);
  return drive;
}

test('it is linked again within hours, and what it was sent is read', async () => {
  const drive = await sentMeanwhile();
  await hours(drive, 4);
  expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
  expect(drive.rows('Historique').map((row) => row.Action)).toContain(
    'Formulaire associé de nouveau au classeur',
  );
  await sendTo(drive, drive.form().id, 'chloe@exemple.fr');
  expect(orders(drive)).toHaveLength(3);
  expect(await drive.failing()).toEqual([]);
});

test('at once by « Vérifier » or another form, and before orders close', async () => {
  const checked = await sentMeanwhile();
  await ask(checked, 'checkWorkbook');
  await hours(checked, 1);
  const made = await sentMeanwhile();
  await remake(made);
  const closed = await sentMeanwhile();
  await ask(closed, 'closeCycle');
  expect(states(closed)).toEqual(['commandes closes']);
  for (const drive of [checked, made, closed]) expect(orders(drive)).toEqual(both);
});

test('linked again by hand, the tab that Google made is read', async () => {
  const drive = await sentMeanwhile();
  const to = { spreadsheetId: drive.book.id, due: 0, sheetId: null, columns: [] };
  drive.form().destination = to;
  makeLinkedTab(drive.form(), to, drive.book);
  await refused(['Form.setDestination'], () => hours(drive, 4));
  expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
});

test('where Google refuses it, it is told until it is done', async () => {
  const drive = await sentMeanwhile();
  await refused(['Form.setDestination'], () => hours(drive, 4));
  expect(plain(toldIn(drive))).toContain(
    'Le formulaire n’envoie plus ses réponses dans ce classeur',
  );
  await hours(drive, 5);
  expect([orders(drive), toldIn(drive)]).toEqual([both, '']);
});

test('unlinked each time that it is linked, orders close all the same', async () => {
  const drive = await sentMeanwhile();
  const form = drive.form();
  let links = 0;
  Object.defineProperty(form, 'destination', {
    get: () => null,
    set: () => {
      links += 1;
      if (links > 9) throw new Error('linked for ever');
      const to = { spreadsheetId: drive.book.id, due: 0, sheetId: null, columns: [] };
      makeLinkedTab(form, to, drive.book);
    },
  });
  await ask(drive, 'closeCycle');
  expect(states(drive)).toEqual(['commandes closes']);
});
