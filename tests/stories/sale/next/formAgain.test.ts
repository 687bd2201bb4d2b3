/** Gone back, the form says what is on sale again, whatever it was given since (docs/rules.md S136). */
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';
import { allTaken } from '../../support/waitingList';

const D = 'dan@exemple.fr';
const reopen = (drive: Drive) =>
  ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
const reopened = maker('sale/next/formAgain reopened', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:10');
  await reopen(drive);
  await drive.clock('2026-04-09 22:20');
  return drive;
});
const asked = (drive: Drive, name: RegExp) => {
  const { choices = [], help } = drive.form().items.find(({ title }) => name.test(title)) ?? {};
  return { choices: choices.map(plain), help: plain(help ?? '') };
};

const reprice = (scope: string) => async (drive: Drive) => {
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '3,00' });
  await ask(drive, 'applyPriceChange', { ref: 'CR01', scope });
};

describe.each<[string, RegExp, (drive: Drive) => Promise<unknown>]>([
  ['a price that was corrected for orders to come', /Crottin/, reprice('later')],
  ['a price that was corrected for everybody', /Crottin/, reprice('all')],
  [
    'a producer who could not come',
    /Crottin/,
    (drive) => ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' }),
  ],
  ['what was sold out', /Tomme/, (drive) => drive.order(D, { CR02: 6 })],
])('%s while it was reopened', (what, name, act) => {
  test('reopened once more, it asks as before', async () => {
    const drive = (await reopened()).copy();
    const before = asked(drive, name);
    await act(drive);
    expect(asked(drive, name)).not.toEqual(before);
    await ask(drive, 'restoreState');
    await drive.hourlyRun();
    await reopen(drive);
    const after = asked(drive, name);
    expect(after.choices.slice(0, before.choices.length)).toEqual(before.choices);
    if (!what.includes('price')) expect(after).toEqual(before);
    else {
      // Links of meanwhile hold the other price, and what is paid is said.
      expect(after.choices).toContain('2 · 6,00 €');
      expect(after.help).toContain('Prix corrigé : 2,42 €');
    }
    await drive.order('eva@exemple.fr', { CR01: 1 });
    expect(drive.lastMail('eva@exemple.fr')).toContain('Crottin : 1 pièce, 2,42 €');
    expect(await drive.failing()).toEqual([]);
  });
});

test('what is kept for who waits is offered to nobody else, though closing had ended the list', async () => {
  const drive = (await allTaken()).copy();
  await drive.clock('2026-04-07 18:00');
  await drive.order(A, { CR02: 4, FB02: 1 }, { name: 'Anne' });
  const before = asked(drive, /Tomme/);
  expect(before.help).toContain('Épuisé');
  await drive.close('2026-04-07 19:00');
  await drive.hourlyRun();
  expect(asked(drive, /Tomme/).help).not.toContain('Épuisé');
  await ask(drive, 'restoreState');
  expect(drive.form().accepting).toBe(true);
  expect(asked(drive, /Tomme/)).toEqual(before);
});
