/** Whose an order is, typed over in *Commandes* or *Paniers*, is told, not followed, and put back (docs/rules.md O39). */
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const ordered = maker('orders/ownersTypedOver ordered', async () => {
  const drive = await opened({ ...asking, 'Espèces ou chèques au retrait': 'oui' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  return drive;
});

type Drive = Awaited<ReturnType<typeof ordered>>;

const dues = (drive: Drive) =>
  drive.table('Paiements', 'Panier', 'Adresse e-mail', 'Dû').map((row) => row.join(' '));
const baskets = (drive: Drive) =>
  drive.table('Paniers', 'Panier', 'Adresse e-mail', 'Réf.').map((row) => row.join(' '));
const told = (drive: Drive) => drive.toFix().map(plain).join('\n');
const subjects = (drive: Drive, since: number) =>
  drive
    .mails()
    .slice(since)
    .map(({ to, subject }) => `${to} ${plain(subject)}`);

test.each([
  ['Panier', '2', '1'],
  ['Panier', '99', '1'],
  ['Adresse e-mail', B, A],
  ['Adresse e-mail', 'anne.g@exemple.fr', A],
])(
  'while orders are open, Commandes › %s says %s: the sale closes as if nothing was typed',
  async (column, typed, own) => {
    const [asItWas, drive] = [await ordered(), await ordered()];
    drive.correct('Commandes', { Nom: 'anne' }, { [column]: typed });
    const before = drive.mails().length;
    await drive.hourlyRun();
    expect(subjects(drive, before)).toEqual([]);
    expect(told(drive)).toContain(`« ${typed} » a été retapé ici`);
    expect(drive.row('Commandes', { Nom: 'anne' })).toMatchObject({ [column]: plainly(own) });
    for (const one of [asItWas, drive]) await one.close('2026-04-09 22:00');
    for (const shown of [dues, baskets]) expect(shown(drive)).toEqual(shown(asItWas));
    expect(subjects(drive, 0)).toEqual(subjects(asItWas, 0));
    expect(told(drive)).not.toContain('a été retapé');
  },
);

const plainly = (own: string): string | number => (own === '1' ? 1 : own);

test.each([B, 'anne.g@exemple.fr', 'abc'])(
  'of a basket that is paid, Paniers › Adresse e-mail says %s in its first row: dues and credits stay, no mail leaves',
  async (typed) => {
    const drive = await ordered();
    await drive.close('2026-04-09 22:00');
    drive.correct('Retrait', { Panier: 1 }, { 'Esp.': 'TRUE', 'Somme reçue': '10,00' });
    await drive.live('2026-04-11 13:00');
    await drive.hourlyRun();
    const money = () => [
      dues(drive),
      drive.table('Acheteurs', 'Adresse e-mail', 'Solde'),
      drive.table('Écritures', 'Tiers', 'Débit', 'Crédit'),
    ];
    const [stood, mails] = [money(), drive.mails().length];
    expect(stood.flat(2).join()).toContain(`${A},2.08`);
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { 'Adresse e-mail': typed });
    await drive.hourlyRun();
    expect(told(drive)).toContain(`« ${typed} » a été retapé ici`);
    await drive.hourlyRun();
    expect(money()).toEqual(stood);
    expect(subjects(drive, mails)).toEqual([]);
  },
);

test('a message to all buyers goes to whose the basket is', async () => {
  const drive = await ordered();
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { 'Adresse e-mail': 'zoe@exemple.fr' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { 'Adresse e-mail': 'zoe@exemple.fr' });
  const message = { group: 'buyers', subject: 'Samedi', text: 'À demain', which: '' };
  const before = drive.mails().length;
  await ask(drive, 'sendMessage', { ...message, seen: 2 });
  expect(subjects(drive, before)).toEqual([`${A} Samedi`, `${B} Samedi`]);
});

test('an address that is put right at the desk is the order’s own from then on', async () => {
  const drive = await ordered();
  await ask(drive, 'repairBuyer', { email: A, to: 'anne.g@exemple.fr', name: 'anne' });
  await drive.hourlyRun();
  expect(told(drive)).toBe('');
  await drive.close('2026-04-09 22:00');
  expect(dues(drive)).toEqual(['1 anne.g@exemple.fr 7.92', '2 bruno@exemple.fr 4.84']);
});
