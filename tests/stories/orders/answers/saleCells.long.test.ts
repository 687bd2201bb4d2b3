/** What Ventes says of a form, emptied or typed over by somebody (docs/rules.md O37). */
import { orders, sendTo, sendUnread } from '../../sale/support/former';
import { hours, states, toldIn } from '../../sale/support/refused';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';

const [ANNE, BRUNO] = ['anne@exemple.fr', 'bruno@exemple.fr'] as const;

/** Anne has two salads, and it is Wednesday at ten. */
async function begun(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.order(ANNE, { FB02: 2 });
  await drive.clock('2026-04-08 10:00');
  return drive;
}

const both = [
  [ANNE, 1, 'prise en compte'],
  [BRUNO, 2, 'prise en compte'],
];

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
