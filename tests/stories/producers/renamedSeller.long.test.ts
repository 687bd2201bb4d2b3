/** A producer is renamed while what it sells is ordered or not paid yet (docs/rules.md O40). */
import type { OrderedTransfers } from '../../../src/app/money/orderTransfers';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking, B } from '../support/sums/money';

const ROC = 'Chèvrerie du Roc';
const GAEC = 'GAEC du Roc';
const IBAN = 'DE89 3704 0044 0532 0130 00';

const ordered = maker('producers/renamedSeller ordered', async () => {
  const drive = await opened({
    ...asking,
    'IBAN d’encaissement': 'FR1420041010050500013M02606',
    'Titulaire du compte d’encaissement': 'Drive',
    'Espèces ou chèques au retrait': 'oui',
  });
  drive.correct('Producteurs', { Producteur: ROC }, { IBAN });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.hourlyRun();
  return drive;
});

type Drive = Awaited<ReturnType<typeof ordered>>;

function rename(drive: Drive, from: string, to: string): void {
  drive.correct('Producteurs', { Producteur: from }, { Producteur: to });
  for (const { Producteur, 'Réf.': ref } of drive.rows('Produits'))
    if (Producteur === from) drive.correct('Produits', { 'Réf.': String(ref) }, { Producteur: to });
}

const told = (drive: Drive) => drive.toFix().map(plain);
const toRoc = (drive: Drive) => drive.mails('roc@exemple.fr').map(({ subject }) => plain(subject));

test('while orders are open it is named with both ways out, closing says so, and put back its order leaves', async () => {
  const drive = await ordered();
  rename(drive, ROC, GAEC);
  await drive.hourlyRun();
  expect(told(drive)).toEqual([
    expect.stringMatching(/^Produits en vente, ligne \d+, Producteur \| Chèvrerie du Roc \|/),
  ]);
  expect(told(drive).join()).toContain(`Remettez-y ce nom, avec adresse et IBAN`);
  await drive.clock('2026-04-09 22:00');
  const said = plain((await drive.said('closeCycle')).join('\n'));
  expect(said.match(/la commande ne part pas : Chèvrerie du Roc/g)).toHaveLength(2);
  await drive.hourlyRun();
  expect(toRoc(drive)).toEqual([]);
  expect(told(drive).join()).toContain('ni sa commande ni ce qui lui est dû ne part');
  rename(drive, GAEC, ROC);
  await drive.hourlyRun();
  expect(toRoc(drive)).toEqual(['À préparer pour samedi 11 avril : 7,26 €']);
  expect(told(drive)).toEqual([]);
});

test('after the pick-up what it is owed is named until it is paid, and a row of that name is enough', async () => {
  const drive = await ordered();
  await drive.close('2026-04-09 22:00');
  rename(drive, ROC, GAEC);
  await drive.live('2026-04-11 13:00');
  for (const Panier of [1, 2]) drive.correct('Retrait', { Panier }, { 'Esp.': 'TRUE' });
  await drive.hourlyRun();
  expect(told(drive).join()).toContain('« Chèvrerie du Roc » n’est pas dans Producteurs');
  await drive.press('settlePayouts');
  await drive.hourlyRun();
  const owed = '« Chèvrerie du Roc » n’est pas dans Producteurs';
  expect(told(drive).join()).toContain(owed);
  await drive.clock('2026-04-14 08:00');
  await drive.press('openCycle');
  await drive.hourlyRun();
  expect(told(drive).join()).toContain(owed);
  drive.typeRows('Producteurs', [{ Producteur: ROC, 'E-mail': 'roc@exemple.fr', IBAN }]);
  await drive.hourlyRun();
  expect(told(drive).join()).not.toContain(ROC);
  const file = await ask<OrderedTransfers>(drive, 'orderTransfers', { sale: 1 });
  expect(file.lines.map(({ producer, cents }) => [producer, cents])).toContainEqual([ROC, 726]);
});

test('a producer who is deleted and sold nothing is no longer named once orders are closed', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  drive.sheet('Producteurs').deleteRows(drive.find('Producteurs', { Producteur: ROC }), 1);
  await drive.close('2026-04-09 22:00');
  await drive.hourlyRun();
  expect(told(drive).join()).not.toContain('vend dans cette vente');
});

const cancelled = (drive: Drive, since: number) =>
  drive
    .mails()
    .slice(since)
    .flatMap(({ to, subject }) => (/annulée/.test(subject) ? [to] : []))
    .sort();

async function _calledOff(drive: Drive) {
  const { text, input } = await ask<{ text: string; input: object }>(drive, 'askBeforeCallOff');
  const before = drive.mails().length;
  await ask(drive, 'callOff', input);
  await drive.hourlyRun();
  return { text: plain(text), told: cancelled(drive, before) };
}
