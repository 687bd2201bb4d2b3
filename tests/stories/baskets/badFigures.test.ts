/** Figures that come near to being right: each is told as it was typed, and none is rounded or guessed. */
import { type Case, FB01, typeIn } from '../support/badInput';
import { Drive } from '../support/drive';
import { BEZ, opened, prepared } from '../support/market';
import { ask } from '../support/sums/money';

let catalogue: () => Drive;
let sale: () => Drive;

beforeAll(async () => {
  catalogue = (await prepared()).trim().saved();
  sale = (await opened()).trim().saved();
});

/** What À corriger says after a look, « as read: what to do », of the row that was typed into. */
async function told(drive: Drive, one: Case): Promise<string[]> {
  const place = `${one[0]}, ligne ${typeIn(drive, one) + 1}`;
  await drive.check();
  return drive
    .rows('À corriger')
    .filter((fix) => String(fix.Où).startsWith(place))
    .map((fix) => `${fix.Lu}: ${fix['À faire']}`);
}

describe('a figure with too many decimals', () => {
  test('3,505 is no price, and is not told as 3,51 €', async () => {
    const said = await told(catalogue(), ['Produits', FB01, 'Prix TTC', '3,505', '', '']);
    expect(said).toEqual([
      '3,505: « 3,505 » ne va pas ici ; attendu : un montant en euros comme 3,50.',
    ]);
  });

  test.each([
    ['800,584', 'g', '800,584 g'],
    ['1,5', 'pièce', '1,5 pièce'],
  ])(
    'a content of %s %s is told with its unit, and why it does not fit',
    async (content, unit, read) => {
      const drive = catalogue();
      drive.correct('Produits', FB01, { Unité: unit });
      const [said = '', ...more] = await told(drive, [
        'Produits',
        FB01,
        'Contenu',
        content,
        '',
        '',
      ]);
      expect(more).toEqual([]);
      expect(said).toContain(`${read}: « ${read} » ne va pas`);
      expect(said).toContain('en grammes, millilitres ou pièces entiers');
      expect(said).not.toContain('nombre de pièces');
    },
  );

  test('in an English drive both cells are quoted as they stand, and the reason is English', async () => {
    const drive = Drive.at('2026-04-07 07:45');
    await drive.install();
    drive.setting('Langue', 'en');
    await drive.install();
    drive.typeRows('Producers', [{ Producer: 'Bez Farm', 'E-mail': BEZ }]);
    const carrots = { Producer: 'Bez Farm', 'Ref.': 'FB01', Product: 'Carrots', 'VAT %': '5,5' };
    drive.typeRows('Products', [
      { ...carrots, Content: '1,5', Unit: 'piece', 'Price incl. VAT': '2,20' },
    ]);
    await drive.check();
    const [fix] = drive.rows('To fix').filter((row) => String(row.Where).startsWith('Products'));
    expect(fix?.Read).toBe('1.5 piece');
    expect(fix?.['To do']).toContain('in whole grams, millilitres or pieces');
  });
});

describe('there is no hour 25', () => {
  test.each([
    ['Rappel la veille du retrait, à', '25h', 'ne va pas ici'],
    ['Fermeture des commandes', 'jeudi 25h', 'ne va pas ici'],
    ['Fermeture des commandes', '09/04/2026 25:00', 'ne va pas ici'],
    ['Retrait', 'samedi 9h-25h', 'ne va pas ici'],
    ['Retrait', 'samedi 25h-26h', 'ne va pas ici'],
    ['Places de permanence', '2 accueil 7:30-25:00', 'ne va pas ici'],
  ])('in Réglages: %s « %s »', async (label, typed, words) => {
    const drive = catalogue();
    // Not every setting stands in a drive that was just installed.
    if (!drive.rows('Réglages').some((row) => row.Réglage === label))
      drive.typeRows('Réglages', [{ Réglage: label }]);
    const said = await told(drive, ['Réglages', { Réglage: label }, 'Valeur', typed, '', '']);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`${typed}: « ${typed} » ${words}`);
  });

  test('on the page of settings, where nothing is saved', async () => {
    const drive = catalogue();
    const before = drive.row('Réglages', { Réglage: 'Rappel la veille du retrait, à' });
    const changes = [{ id: 'reminderAt', was: String(before.Valeur ?? ''), now: '25h' }];
    expect(await ask(drive, 'saveSettings', { changes })).toEqual({
      saved: 0,
      faults: [{ id: 'reminderAt', code: 'unfit', detail: 'time', read: '25h' }],
    });
    expect(drive.row('Réglages', { Réglage: 'Rappel la veille du retrait, à' })).toEqual(before);
  });

  test.each([
    ['Fermeture', '09/04/2026 25:00'],
    ['Retrait jusqu’à', '11/04/2026 25h'],
    ['Retrait de', '25h'],
  ])('in Ventes: %s « %s »', async (header, typed) => {
    const [said = '', ...more] = await told(sale(), [
      'Ventes',
      { Vente: '1' },
      header,
      typed,
      '',
      '',
    ]);
    expect(more).toEqual([]);
    expect(said).toContain(`${typed}: « ${typed} » ne va pas ici`);
  });

  test('in the hours of a duty', async () => {
    const drive = (await opened({ 'Places de permanence': '1' })).trim();
    await drive.hourlyRun();
    drive.typeRows('Permanences', [
      { Date: '11/04/2026', Qui: 'Ferme du Bez', Horaires: '9h-25h' },
    ]);
    await drive.check();
    const fixes = drive
      .rows('À corriger')
      .filter((row) => String(row.Où).startsWith('Permanences'));
    expect(fixes.map((row) => row.Lu)).toEqual(['9h-25h']);
  });
});
