/** A problem stays in À corriger until its cause is gone, whoever looks. */
import { Drive } from '../support/drive';
import { BEZ, fill, opened } from '../support/market';
import { openedWith, percent } from '../support/sums/fees';
import { A, ask, collected } from '../support/sums/money';

const ANSWERS = 'Réponses vente 1';
const says = (drive: Drive, words: string): boolean => drive.toFix().join('\n').includes(words);

function answersColumn(drive: Drive, question: string): number {
  const sheet = drive.sheet(ANSWERS);
  for (let column = 0; column < sheet.lastColumn(); column++)
    if (drive.book.formattedValue(sheet.id, 0, column).startsWith(question)) return column;
  throw new RangeError(question);
}

/** After each kind of run that looks, in this order, whether À corriger still says it. */
async function told(drive: Drive, words: string): Promise<Record<string, boolean>> {
  const looks: Record<string, () => Promise<unknown>> = {
    check: () => drive.check(),
    hourly: () => drive.hourlyRun(),
    read: () => drive.read(),
    install: () => drive.press('install'),
    close: () => drive.close('2026-04-09 22:00'),
    'check after closing': () => drive.check(),
    'hourly after closing': () => drive.hourlyRun(),
  };
  const found: Record<string, boolean> = { first: says(drive, words) };
  for (const [name, look] of Object.entries(looks)) {
    await look();
    found[name] = says(drive, words);
  }
  return found;
}
const always = {
  ...{ first: true, check: true, hourly: true, read: true, install: true, close: true },
  ...{ 'check after closing': true, 'hourly after closing': true },
};

describe('an answer that cannot be taken', () => {
  const jean = async () => {
    const drive = await opened();
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR01: 1 });
    await drive.order('jean.müller@exemple.fr', { FB02: 2 });
    return drive;
  };

  test('by its address is told by every run that looks', async () => {
    const drive = await jean();
    expect(await told(drive, 'jean.müller@exemple.fr')).toEqual(always);
    expect(drive.toFix()).toHaveLength(1);
  });

  test('is taken once its address is put right in the form’s tab, and told no more', async () => {
    const drive = await jean();
    drive.type(ANSWERS, 2, 1, 'jean.muller@exemple.fr');
    await drive.hourlyRun();
    expect(drive.table('Commandes', 'Adresse e-mail', 'Panier', 'État')).toEqual([
      [A, 1, 'prise en compte'],
      ['jean.müller@exemple.fr', '', 'remplacée'],
      ['jean.muller@exemple.fr', 2, 'prise en compte'],
    ]);
    expect(drive.lastMail('jean.muller@exemple.fr')).toContain('Salade');
    await drive.check();
    expect(drive.toFix()).toEqual([]);
    await drive.hourlyRun();
    expect(drive.rows('Commandes')).toHaveLength(3);
  });

  test('is told no more once its row is deleted', async () => {
    const drive = await jean();
    drive.sheet(ANSWERS).deleteRows(2, 1);
    await drive.check();
    expect(drive.toFix()).toEqual([]);
  });
});

describe('a quantity that cannot be read', () => {
  const boxes = async () => {
    const drive = await opened();
    await drive.clock('2026-04-07 09:00');
    drive.world.triggersFire = false;
    await drive.order(A, { FB02: 2, CR01: 1 });
    drive.type(ANSWERS, 1, answersColumn(drive, 'Crottin'), '2 boîtes');
    await drive.read();
    drive.world.triggersFire = true;
    return drive;
  };

  test('is told by every run that looks, at its cell', async () => {
    const drive = await boxes();
    const before = drive.toFix();
    expect(await told(drive, '« 2 boîtes »')).toEqual(always);
    expect(drive.toFix()).toEqual(before);
  });

  test('is told no more once the buyer has answered again', async () => {
    const drive = await boxes();
    await drive.order(A, { FB02: 2, CR01: 2 });
    await drive.check();
    expect(drive.toFix()).toEqual([]);
  });
});

test('a producer whose sheet cannot be shared is told by every run that looks', async () => {
  const drive = Drive.at('2026-04-07 07:45', { withoutGoogleAccount: [BEZ] });
  await drive.install();
  fill(drive);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 1 });
  await drive.hourlyRun();
  expect(await told(drive, 'compte Google')).toEqual(always);
});

test('a fee that cannot be counted, and a mail that did not go, are told after closing too', async () => {
  const drive = await openedWith([percent]);
  await drive.order(A, { FB02: 1 });
  drive.typeRows('Frais', [{ Frais: 'Sacs', Calcul: 'forfait par commande' }]);
  drive.correct('Rappels', { Destinataire: A }, { État: 'échec' });
  await drive.check();
  const before = drive.toFix();
  expect(before).toHaveLength(2);
  await drive.close('2026-04-09 22:00');
  expect(drive.toFix()).toEqual(before);
});

test('a form that could not be closed is told until it can be, or the next sale opens', async () => {
  const drive = await opened();
  await drive.order(A, { FB02: 1 });
  const form = drive.form();
  drive.world.forms.delete(form.id);
  await drive.close('2026-04-09 22:00');
  const isTold = () => says(drive, 'À réessayer : formulaire de la vente 1');
  expect(isTold()).toBe(true);
  await drive.check();
  expect(isTold()).toBe(true);
  drive.world.forms.set(form.id, form);
  await drive.check();
  expect(isTold()).toBe(false);
  expect(form.accepting).toBe(false);
});

test('what stands beside a row is not wiped by a run that looks at money alone', async () => {
  const drive = await collected();
  drive.typeRows('Producteurs', [{ Producteur: 'Ferme du Bez', 'E-mail': 'x@exemple.fr' }]);
  await drive.check();
  const beside = () => drive.table('Producteurs', 'À corriger').flat();
  const before = beside();
  expect(before.some((text) => text !== '')).toBe(true);
  await drive.hourlyRun();
  await ask(drive, 'notePayment', { basket: 2, cents: 100, means: 'cash' });
  expect(beside()).toEqual(before);
});
