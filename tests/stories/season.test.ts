/** A season, told sale by sale. */
import { type Drive, paris, plain } from './support/drive';
import { BEZ, opened, prepared, ROC } from './support/market';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';
const C = 'chloe@exemple.fr';

const held = (drive: Drive) =>
  drive.table('Paniers', 'Panier', 'Nom', 'Réf.', 'Commandé', 'Servi', 'Pourquoi');
const states = (drive: Drive) =>
  drive.table('Commandes', 'N°', 'Adresse e-mail', 'Panier', 'État', 'Montant');

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

async function closedWithLate(): Promise<Drive> {
  const drive = await opened();
  await drive.order(A, { FB01: 1, CR01: 2 });
  await drive.clock('2026-04-07 09:00');
  await drive.order(B, { CR02: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:05');
  await drive.order(C, { FB01: 2 }, { late: true });
  return drive;
}

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

  test('the next sale is refused until the pick-up is over', async () => {
    const drive = await closedWithLate();
    const said = await drive.said('openCycle');
    expect(said.at(-1)).toContain('retrait n’a pas encore eu lieu');
    expect((await drive.said('closeCycle')).join()).toContain('pas de vente ouverte');
  });
});

describe('given a first sale that was collected', () => {
  async function second(): Promise<{
    drive: Drive;
    said: string[];
    oldForm: ReturnType<Drive['form']>;
  }> {
    const drive = await opened();
    await drive.order(A, { FB01: 1, CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    const oldForm = drive.form();
    drive.correct('Produits', { 'Réf.': 'FB01' }, { 'Prix TTC': '2,40', Stock: '8' });
    await drive.clock('2026-04-14 08:00');
    const said = await drive.said('openCycle');
    return { drive, said, oldForm };
  }

  test('the next one opens, with the price changes shown first', async () => {
    const { drive, said } = await second();
    expect(said[0]).toContain('Carottes : 2,20 € → 2,40 €');
    expect(drive.table('Ventes', 'Vente', 'État')).toEqual([
      [1, 'retrait fait'],
      [2, 'commandes ouvertes'],
    ]);
    expect(drive.question('FB01').title).toContain('2,40');
  });

  test('its tabs are empty and the first sale’s figures stand in hidden copies', async () => {
    const { drive } = await second();
    for (const title of ['Commandes', 'Paniers', 'Répartition producteurs'])
      expect(drive.rows(title)).toEqual([]);
    for (const title of [
      'Produits en vente 1',
      'Commandes 1',
      'Paniers 1',
      'Répartition producteurs 1',
    ])
      expect(drive.sheet(title).fields.hidden).toBe(true);
    expect(drive.table('Paniers 1', 'Réf.', 'Servi', 'Montant')).toEqual([
      ['FB01', 1, 2.2],
      ['CR01', 2, 4.84],
    ]);
    expect(drive.table('Répartition producteurs 1', 'Réf.', 'Quantité', 'Montant')).toEqual([
      ['FB01', 1, 2.2],
      ['CR01', 2, 4.84],
    ]);
    expect(drive.table('Commandes 1', 'N°', 'Montant')).toEqual([[1, 7.04]]);
    expect(drive.table('Produits en vente 1', 'Réf.', 'Prix affiché')[0]).toEqual(['FB01', 2.2]);
  });

  test('the old form says where the new one is', async () => {
    const { drive, oldForm } = await second();
    expect(oldForm.accepting).toBe(false);
    expect(oldForm.closedMessage).toContain(String(drive.rows('Ventes')[1]?.Formulaire));
    expect(drive.form()).not.toBe(oldForm);
  });

  test('it goes its own way: numbers begin anew and old answers are not read again', async () => {
    const { drive } = await second();
    await drive.order(B, { FB01: 8 });
    expect(states(drive)).toEqual([[1, B, 1, 'prise en compte', 19.2]]);
    await drive.close('2026-04-16 22:00');
    expect(drive.table('Répartition producteurs', 'Réf.', 'Quantité', 'Montant')).toEqual([
      ['FB01', 8, 19.2],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('subscribers are those who bought', async () => {
    const { drive } = await second();
    expect(drive.mails(A).at(-1)?.subject).toContain('ouvertes');
  });
});

test('prices that change after the opening change nothing in the sale', async () => {
  const drive = await opened();
  drive.correct('Produits', { 'Réf.': 'FB01' }, { 'Prix TTC': '9,99' });
  await drive.order(A, { FB01: 2 });
  await drive.close('2026-04-09 22:00');
  expect(drive.row('Paniers', { 'Réf.': 'FB01' })).toMatchObject({
    'Prix unitaire': 2.2,
    Montant: 4.4,
  });
  expect(drive.lastMail(BEZ)).toContain('4,40 €');
  expect(await drive.failing()).toEqual([]);
});

test('where a new answer adds, it adds to what is held', async () => {
  const drive = await opened({ 'Une nouvelle réponse': 'ajoute' });
  await drive.order(A, { FB01: 1, FB02: 2 });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB01: 1, CR01: 1 });
  expect(held(drive)).toEqual([
    [1, 'anne', 'FB01', 2, 2, ''],
    [1, 'anne', 'FB02', 2, 2, ''],
    [1, 'anne', 'CR01', 1, 1, ''],
  ]);
  expect(states(drive)).toEqual([
    [1, A, 1, 'remplacée', 4.4],
    [2, A, 1, 'prise en compte', 9.02],
  ]);
  expect(await drive.failing()).toEqual([]);
});

describe('given products by weight and loose', () => {
  const byWeight = {
    'Réf.': 'CR10',
    Producteur: 'Chèvrerie du Roc',
    Produit: 'Rôti',
    Contenu: '1,7',
    Unité: 'kg',
    'Prix TTC': '10,13',
    Vente: 'poids',
  };
  const loose = {
    'Réf.': 'FB10',
    Producteur: 'Ferme du Bez',
    Produit: 'Pommes de terre',
    Contenu: '1',
    Unité: 'kg',
    'Prix TTC': '2,35',
    Vente: 'vrac',
    Pas: '0,5',
    Stock: '20',
  };

  async function closed(): Promise<Drive> {
    const drive = await prepared();
    drive.typeRows('Produits', [byWeight, loose]);
    await drive.open('2026-04-07 08:00');
    expect(drive.toFix()).toEqual([]);
    await drive.order(A, { CR10: 1, FB10: 1.5 });
    await drive.close('2026-04-09 22:00');
    return drive;
  }

  test('the choice says what is paid, and before weighing the amount is an estimate', async () => {
    const drive = await closed();
    const label = (ref: string, index: number) =>
      drive.question(ref).choices[index]?.replace(/\u00a0/g, ' ');
    expect(label('FB10', 2)).toBe('1,5 kg : 3,53 €');
    expect(label('CR10', 0)).toBe('1 : environ 17,22 €');
    expect(drive.lastMail(A)).toMatch(/environ|estim/i);
    expect(drive.table('Paniers', 'Réf.', 'Servi', 'Montant')).toEqual([
      ['FB10', 1.5, 3.53],
      ['CR10', 1, 17.22],
    ]);
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR10' })).toMatchObject({
      Quantité: 1,
      Total: 1.7,
      Unité: 'kg',
      Montant: 17.22,
    });
  });

  test('what people type in Paniers is followed at once, and the add-on agrees', async () => {
    const drive = await closed();
    drive.correct('Paniers', { 'Réf.': 'CR10' }, { 'Poids livré (g)': '1720' });
    drive.correct('Paniers', { 'Réf.': 'FB10' }, { Livré: '1' });
    expect(drive.table('Paniers', 'Réf.', 'Montant')).toEqual([
      ['FB10', 2.35],
      ['CR10', 17.42],
    ]);
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR10' }).Montant).toBe(17.42);
    expect(drive.row('Répartition producteurs', { 'Réf.': 'FB10' })).toMatchObject({
      Quantité: 1,
      Montant: 2.35,
    });
    expect(await drive.failing()).toEqual([]);
    await drive.hourlyRun();
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR10' })).toMatchObject({
      Total: 1.72,
      Montant: 17.42,
    });
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([]);
  });

  test('a basket that was not delivered costs nothing, whatever was weighed', async () => {
    const drive = await closed();
    drive.correct('Paniers', { 'Réf.': 'CR10' }, { 'Poids livré (g)': '1720', Livré: '0' });
    expect(drive.row('Paniers', { 'Réf.': 'CR10' }).Montant).toBe(0);
    await drive.hourlyRun();
    expect(await drive.failing()).toEqual([]);
  });
});

describe('given two coordinators', () => {
  const SECOND = 'nina@exemple.fr';
  async function shared(): Promise<Drive> {
    const drive = await prepared();
    drive.book.editors.push(SECOND);
    return drive;
  }
  const owners = (drive: Drive) =>
    drive.world
      .toJSON()
      .data.triggers.map(({ user, handler }) => `${user} ${handler}`)
      .sort();

  test('the second one’s installation makes no second triggers', async () => {
    const drive = await shared();
    const before = owners(drive);
    expect(before).toHaveLength(2);
    const said = await drive.said('install', { user: SECOND });
    expect(owners(drive)).toEqual(before);
    expect(said.at(-1)).toContain('au nom de coordination@exemple.fr');
  });

  test('whoever takes over has them, and the former’s remove themselves', async () => {
    const drive = await shared();
    await drive.press('takeOverTriggers', { user: SECOND });
    expect(owners(drive)).toHaveLength(4);
    await drive.live('2026-04-07 09:50');
    expect(owners(drive)).toEqual([`${SECOND} everyHour`, `${SECOND} wakeOnSubmit`]);
    await drive.open();
    await drive.order(A, { FB01: 1 });
    expect(states(drive)).toEqual([[1, A, 1, 'prise en compte', 2.2]]);
    expect(drive.mails(A)[0]?.from).toBe(SECOND);
  });
});

test('a quiet week runs by itself, from the opening to the pick-up', async () => {
  const drive = await prepared();
  await drive.press('openCycle');
  await drive.live('2026-04-07 09:00');
  await drive.order(A, { FB01: 1 });
  await drive.clock('2026-04-09 21:30');
  await drive.live('2026-04-09 23:30');
  expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'commandes closes' });
  await drive.clock('2026-04-11 11:30');
  await drive.live('2026-04-11 13:30');
  expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'retrait fait' });
  expect(drive.mails(A).map(({ time }) => time > paris('2026-04-07 08:00'))).toHaveLength(2);
  expect(await drive.failing()).toEqual([]);
});
