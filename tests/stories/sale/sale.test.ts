/** A sale from its opening to its closed orders. */

import { A, B, C, held, states } from '../support/buyers';
import { maker } from '../support/madeOnce';
import { BEZ, opened, prepared, ROC } from '../support/market';
import { plain } from '../support/plain';

describe('given a drive with its catalogue', () => {
  test('when a sale opens, its form stands and subscribers are told', async () => {
    const drive = await opened();
    expect(drive.table('Ventes', 'Vente', 'État', 'Ouverture', 'Fermeture', 'Retrait de')).toEqual([
      [
        1,
        'commandes ouvertes',
        '2026-04-07T08:00:00',
        '2026-04-09T22:00:00',
        '2026-04-11T08:00:00',
      ],
    ]);
    const form = drive.form();
    expect(form).toMatchObject({ published: true, accepting: true });
    expect(form.items.map(({ title }) => plain(title))).toEqual([
      'Vous',
      'Adresse e-mail',
      'Prénom et nom',
      'Téléphone',
      'Ferme du Bez',
      expect.stringMatching(/^Carottes – 2,20/),
      expect.stringMatching(/^Salade – 1,10/),
      'Chèvrerie du Roc',
      expect.stringMatching(/^Crottin – 2,42/),
      expect.stringMatching(/^Tomme – 9,50/),
      'Un mot pour nous ?',
      'Commentaire',
    ]);
    expect(drive.question('FB01').choices).toHaveLength(3);
    expect(drive.titles()).toContain('Réponses vente 1');
    expect(drive.mails().map(({ to }) => to)).toEqual(['coordination@exemple.fr']);
  });

  test('when its time has not come, the form is ready, closed, and opens by itself', async () => {
    const drive = await prepared();
    const said = await drive.said('openCycle');
    expect(said.join('\n')).toContain('La vente 1 est prête');
    expect(drive.form().accepting && drive.form().published).toBe(false);
    const told = drive.rows('Historique').length;
    await drive.live('2026-04-07 10:00');
    expect(drive.form()).toMatchObject({ published: true, accepting: true });
    expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'commandes ouvertes' });
    expect(drive.rows('Historique')).toHaveLength(told + 1);
    expect(drive.mails().map(({ subject }) => subject)).toHaveLength(1);
  });

  test('when one is open, another is refused', async () => {
    const drive = await opened();
    const before = drive.snapshot();
    expect((await drive.said('openCycle')).at(-1)).toContain('est déjà ouverte');
    expect(drive.changedSince(before)).toEqual([]);
  });

  test('when people say no to the question, nothing happens', async () => {
    const drive = await prepared();
    const before = drive.snapshot();
    await drive.press('openCycle', { answers: ['CANCEL'] });
    expect(drive.changedSince(before)).toEqual([]);
  });
});

describe('given three carottes', () => {
  test('the last ones go first come, first served, and what is freed goes to who asks next', async () => {
    const drive = await opened();
    await drive.clock('2026-04-07 09:05');
    await drive.order(A, { FB01: 3 });
    expect(drive.question('FB01').help).toContain('Épuisé');
    await drive.clock('2026-04-07 09:10');
    await drive.order(B, { FB01: 3 });
    expect(held(drive)).toEqual([
      [1, 'anne', 'FB01', 3, 3, ''],
      [2, 'bruno', 'FB01', 3, 0, '0 sur 3 : épuisé mardi à 9 h 05'],
    ]);
    expect(drive.lastMail(B)).toContain('épuisé mardi à 9 h 05');

    await drive.clock('2026-04-07 10:00');
    await drive.order(A, { FB01: 2 });
    expect(drive.question('FB01').help).not.toContain('Épuisé');
    expect(drive.row('Paniers', { Nom: 'bruno' }).Servi).toBe(0);

    await drive.clock('2026-04-07 10:05');
    await drive.order(C, { FB01: 1 });
    expect(drive.row('Paniers', { Nom: 'chloe' })).toMatchObject({ Commandé: 1, Servi: 1 });

    await drive.clock('2026-04-07 10:10');
    await drive.order(A, { FB01: 4 });
    expect(drive.row('Paniers', { Nom: 'anne' })).toMatchObject({
      Commandé: 4,
      Servi: 2,
      Pourquoi: '2 sur 4 : stock épuisé mardi à 10 h 05',
    });
    expect(drive.row('Produits en vente', { 'Réf.': 'FB01' })).toMatchObject({
      Servi: 3,
      Reste: 0,
    });
    expect(states(drive)).toEqual([
      [1, A, 1, 'remplacée', 6.6],
      [2, B, 2, 'prise en compte', 0],
      [3, A, 1, 'remplacée', 4.4],
      [4, C, 3, 'prise en compte', 2.2],
      [5, A, 1, 'prise en compte', 4.4],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('an emptied answer cancels, frees, and the basket keeps its number', async () => {
    const drive = await opened();
    await drive.order(A, { FB01: 3 });
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, {});
    expect(drive.lastMail(A)).toMatch(/annul/i);
    expect(held(drive)).toEqual([[1, 'anne', 'FB01', 0, 0, 'retiré de la commande']]);
    await drive.clock('2026-04-07 09:10');
    await drive.order(B, { FB01: 3 });
    await drive.clock('2026-04-07 09:20');
    await drive.order(A, { FB02: 1 });
    expect(states(drive)).toEqual([
      [1, A, 1, 'remplacée', 6.6],
      [2, A, 1, 'annulée', ''],
      [3, B, 2, 'prise en compte', 6.6],
      [4, A, 1, 'prise en compte', 1.1],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('a stock that people raise during the sale goes back on offer', async () => {
    const drive = await opened();
    await drive.order(A, { FB01: 3 });
    drive.correct('Produits en vente', { 'Réf.': 'FB01' }, { Stock: '10' });
    await drive.hourlyRun();
    expect(drive.question('FB01').help).not.toContain('Épuisé');
    expect(drive.row('Produits en vente', { 'Réf.': 'FB01' })).toMatchObject({
      Servi: 3,
      Reste: 7,
    });
    await drive.order(B, { FB01: 5 });
    expect(drive.row('Paniers', { Nom: 'bruno' }).Servi).toBe(5);
  });
});

const closedWithLate = maker('sale/sale closedWithLate', async () => {
  const drive = await opened();
  await drive.order(A, { FB01: 1, CR01: 2 });
  await drive.clock('2026-04-07 09:00');
  await drive.order(B, { CR02: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:05');
  await drive.order(C, { FB01: 2 }, { late: true });
  return drive;
});

describe('given closed orders', () => {
  test('baskets, split, the producers’ orders and the reminders stand', async () => {
    const drive = await opened();
    await drive.order(A, { FB01: 1, CR01: 2 });
    await drive.clock('2026-04-07 09:00');
    await drive.order(B, { CR02: 1 });
    await drive.close('2026-04-09 22:00');
    expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Montant')).toEqual([
      [1, 'FB01', 1, 2.2],
      [1, 'CR01', 2, 4.84],
      [2, 'CR02', 1, 9.5],
    ]);
    expect(
      drive.table(
        'Répartition producteurs',
        'Producteur',
        'Réf.',
        'Quantité',
        'Total',
        'Unité',
        'Montant',
      ),
    ).toEqual([
      ['Ferme du Bez', 'FB01', 1, 1, 'kg', 2.2],
      ['Chèvrerie du Roc', 'CR01', 2, 2, 'pièce', 4.84],
      ['Chèvrerie du Roc', 'CR02', 1, 0.5, 'kg', 9.5],
    ]);
    expect(drive.form().accepting).toBe(false);
    expect(drive.form().closedMessage).toContain('closes');
    expect([drive.mails(BEZ).length, drive.mails(ROC).length]).toEqual([1, 1]);
    expect(drive.lastMail(ROC)).toContain('14,34 €');
    const reminders = drive.rows('Rappels').filter(({ Type }) => Type === 'rappel-retrait');
    expect(reminders.map((row) => [row.Destinataire, row.État, row['Prévu le']])).toEqual([
      [A, 'à envoyer', '2026-04-10T18:00:00'],
      [B, 'à envoyer', '2026-04-10T18:00:00'],
    ]);
    await drive.live('2026-04-10 19:00');
    expect(drive.lastMail(A)).toContain('Place de la mairie');
    expect(drive.mails(A)).toHaveLength(2);
    expect(await drive.failing()).toEqual([]);
  });

  test('a late answer is kept, told, and not served', async () => {
    const drive = await closedWithLate();
    expect(states(drive)[2]).toEqual([3, C, '', 'hors délai', '']);
    expect(drive.table('Paniers', 'Nom')).not.toContainEqual(['chloe']);
    expect(drive.lastMail(C)).toMatch(/clos/);
  });

  test('a late answer that the coordinator ticks is served at the next reading', async () => {
    const drive = await closedWithLate();
    drive.correct('Commandes', { 'Adresse e-mail': C }, { 'Servir quand même': 'VRAI' });
    await drive.read();
    expect(states(drive)[2]).toEqual([3, C, 3, 'prise en compte', 4.4]);
    expect(drive.row('Paniers', { Nom: 'chloe' })).toMatchObject({ 'Réf.': 'FB01', Servi: 2 });
    expect(drive.row('Répartition producteurs', { 'Réf.': 'FB01' })).toMatchObject({
      Quantité: 3,
      Montant: 6.6,
    });
    expect(drive.lastMail(C)).toContain('4,40 €');
    // The producer whose order changed is told again, the other is not.
    expect([drive.mails(BEZ).length, drive.mails(ROC).length]).toEqual([2, 1]);
    expect(await drive.failing()).toEqual([]);
    const before = drive.mails().length;
    await drive.read();
    expect(drive.mails()).toHaveLength(before);
  });

  test('the next sale is made ready beside it, and none is open to be closed', async () => {
    const drive = await closedWithLate();
    const said = await drive.said('openCycle');
    expect(said.at(-1)).toContain('La vente 2 est prête');
    expect((await drive.said('closeCycle')).join()).toContain('pas de vente ouverte');
  });
});
