/** « Demander d’abord chez qui » of an earlier version: its setting counts no more, its forms are read. */
import { originals } from '../../../src/text/templates/originals';
import { A, held } from '../support/buyers';
import type { Drive } from '../support/drive';
import { sendShown } from '../support/filledLink';
import { madeOnce } from '../support/madeOnce';
import { opened, prepared } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const FORMER = { 'Pages du formulaire': 'par producteur', 'Demander d’abord chez qui': 'oui' };

const PRICES = { V1: '11,60', V2: '9,50', V3: '12,40', V4: '8,42', V5: '12,50' };

const served = (drive: Drive) =>
  Object.fromEntries(held(drive).flatMap(([, , ref, , many]) => (many ? [[ref, many]] : [])));

/** One product of each of five producers, as an earlier version left Réglages. */
const fiveProducers = (): Promise<Drive> =>
  madeOnce('five producers, asked from whom', async () => {
    const drive = await prepared(FORMER);
    for (const [ref, price] of Object.entries(PRICES)) {
      const Producteur = `Ferme ${ref}`;
      drive.typeRows('Producteurs', [{ Producteur, 'E-mail': `${ref}@exemple.fr` }]);
      drive.typeRows('Produits', [
        {
          ...{ 'Réf.': ref, Producteur, Produit: `Panier ${ref}`, Contenu: '1', Unité: 'pièce' },
          ...{ 'Prix TTC': price, 'TVA %': '5,5' },
        },
      ]);
    }
    await drive.open('2026-04-07 08:00');
    return drive.trim();
  });

const FIVE = { V1: 1, V2: 1, V3: 1, V4: 1, V5: 1 };

test('an order of five producers is the same once its link was opened and sent: 54,42 €', async () => {
  const drive = await fiveProducers();
  await drive.order(A, FIVE);
  expect(drive.lastMail(A)).toContain('Total : 54,42 €');
  const titles = drive.form().items.map(({ title }) => plain(title));
  expect(titles.filter((title) => /^Chez qui|^Et après/.test(title))).toEqual([]);
  await sendShown(drive, drive.lastMail(A));
  expect(served(drive)).toEqual(FIVE);
  expect(drive.lastMail(A)).toContain('Total : 54,42 €');
});

test('settings of an earlier version are told in one line, until their rows go; the sale opens all the same', async () => {
  const drive = await opened(FORMER);
  const told = 'Ces réglages n’existent plus : Pages du formulaire, Demander d’abord chez qui.';
  const lines = () => drive.toFix().filter((line) => line.includes('réglages'));
  await drive.press('checkWorkbook');
  expect(lines()).toEqual([expect.stringContaining(told)]);
  expect(drive.toFix()).toHaveLength(1);
  for (const name of Object.keys(FORMER)) {
    const at = drive.rows('Réglages').findIndex(({ Réglage }) => Réglage === name);
    drive.sheet('Réglages').deleteRows(at + 1, 1);
  }
  await drive.press('checkWorkbook');
  expect(lines()).toEqual([]);
});

/** As an earlier version made it, and its sale was open when the script was replaced. */
function asked(drive: Drive): string {
  const form = drive.form();
  const title = 'Chez qui commandez-vous ?';
  const choices = ['Tout, l’un après l’autre', 'Ferme V1'];
  const [email] = form.items.filter(({ type }) => type === 'TEXT');
  if (!email || !form.destination) throw new RangeError('No form');
  const item = { ...email, id: 71, entryId: 72, type: 'LIST' as const, title, choices };
  form.items.splice(4, 0, { ...item, required: false, rule: null });
  form.destination.columns.push({ itemId: 71, title });
  return title;
}

test('a form that still asks it is read by its headers; what was passed over is listed, with a link', async () => {
  const drive = await fiveProducers();
  await drive.order(A, FIVE);
  const title = asked(drive);
  const link = drive.lastMail(A);
  await sendShown(drive, link, { [title]: 'Tout, l’un après l’autre' });
  expect(served(drive)).toEqual(FIVE);
  // Google sends nothing of the pages that were passed over.
  const blank = drive
    .form()
    .items.flatMap((item) => (/V[2-5]/.test(item.title) ? [item.title] : []));
  const passed = Object.fromEntries(blank.map((one) => [one, '']));
  await sendShown(drive, link, { ...passed, [title]: 'Ferme V1' });
  expect(served(drive)).toEqual({ V1: 1 });
  expect(drive.lastMail(A)).toContain('Panier V5 : 1 pièce, 12,50 €');
  await sendShown(drive, drive.lastMail(A), { [title]: 'Tout, l’un après l’autre' });
  expect(served(drive)).toEqual(FIVE);
  await drive.close('2026-04-09 22:00');
  expect(drive.toFix().filter((line) => line.includes('Chez qui'))).toEqual([]);
});

test('a mail that the drive wrote for such forms is still its own, without that sentence', async () => {
  const drive = await opened();
  const text = 'Merci {prénom}.{si pages_à_suivre} Suivez toutes les pages.{fin}';
  const own = { kind: 'confirmation', subject: 'Panier {panier}', text };
  await ask(drive, 'saveMailText', { ...own, was: originals.fr.confirmation });
  await drive.order(A, { FB02: 1 });
  expect(drive.lastMail(A)).toContain('Panier 1\nMerci Anne.');
  expect(drive.lastMail(A)).not.toContain('pages');
});

test('what waits under a former kind of mail does not leave, and a text of one is told once', async () => {
  const drive = await opened();
  const waits = (Type: string, key: string) => ({
    ...{ Type, Destinataire: A, Objet: 'De jadis', 'Prévu le': '07/04/2026 08:00:00' },
    ...{ État: 'à envoyer', Texte: 'De jadis', Vente: '1', Clé: `${key}:1:${A}:1` },
  });
  drive.typeRows('Rappels', [
    waits('changement-producteur', 'producerChange'),
    waits('manquants', 'missing'),
  ]);
  const own = { kind: 'confirmation', subject: 'Panier {panier}', text: 'Merci.' };
  await ask(drive, 'saveMailText', { ...own, was: originals.fr.confirmation });
  drive.typeRows('Modèles', [{ Mail: 'prix corrigé', Objet: 'Jadis', Texte: 'Jadis' }]);
  await drive.hourlyRun();
  await drive.press('checkWorkbook');
  expect(drive.mails(A)).toEqual([]);
  expect(drive.toFix()).toEqual([expect.stringContaining('« prix corrigé »')]);
});
