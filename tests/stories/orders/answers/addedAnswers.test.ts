/** « Une nouvelle réponse : s’ajoute »: what mails say of the link is what it does (docs/rules.md E62). */

import { originals } from '../../../../src/text/templates/originals';
import { A, B } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import { sendFilled } from '../../support/filledLink';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const ADDS = { 'Une nouvelle réponse': 's’ajoute' };
const CHANGING = /Modifier ma commande|retirez toutes les quantités/;

const ordered = async (more: Readonly<Record<string, string>> = {}): Promise<Drive> => {
  const drive = await opened({ ...ADDS, ...more });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 3 }, { name: 'Anne' });
  return drive;
};

test('confirmations and changes say that what is sent is added, and how to cancel', async () => {
  const drive = await ordered();
  const said = (): string => plain(drive.lastMail(A));
  const adding =
    'Vous pouvez ajouter à votre commande jusqu’au jeudi 9 avril à 22 h : le lien ouvre le formulaire sans quantités, et ce que vous y choisissez s’ajoute à ce que vous avez déjà. Pour retirer un produit, écrivez à coordination@exemple.fr. Pour tout annuler, envoyez ce formulaire sans rien y choisir.\nAjouter à ma commande : https';
  expect(said()).toContain(adding);
  expect(said()).not.toMatch(CHANGING);
  await drive.clock('2026-04-07 10:00');
  await drive.order(A, { FB02: 2 }, { name: 'Anne' });
  expect(said()).toContain('Salade : 5 pièces');
  expect(said()).toContain(adding);
  expect(said()).not.toMatch(CHANGING);
  // As it opens it cancels, which is what the mail says.
  await drive.clock('2026-04-07 11:00');
  await sendFilled(drive, drive.mails(A).at(-1)?.body ?? '');
  expect(said()).toContain('Commande annulée');
  expect(drive.form().description).toContain('avec un lien pour ajouter ou annuler');
  expect(await drive.failing()).toEqual([]);
});

test('what the desk took out is put back by a link that holds that alone', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-07 10:00');
  await drive.order(A, { FB01: 1 }, { name: 'Anne' });
  const lines = [{ ref: 'FB01', quantity: 1 }];
  await ask(drive, 'orderAtDesk', {
    email: A,
    name: 'Anne',
    phone: '06 39 98 00 00',
    seen: 2,
    lines,
  });
  const { body = '' } = drive.mails(A).at(-1) ?? {};
  expect(plain(body)).toContain('Pour l’y remettre, il suffit d’envoyer le formulaire de ce lien');
  await drive.clock('2026-04-07 10:30');
  await sendFilled(drive, body);
  expect(drive.table('Paniers', 'Réf.', 'Servi')).toEqual([
    ['FB02', 3],
    ['FB01', 1],
  ]);
});

test('words of the drive’s own leave as they are, and what cannot be understood gives way', async () => {
  const drive = await ordered();
  const own = { kind: 'change', subject: 'Changé', text: 'Bonjour {prénom}, à nous.' };
  await ask(drive, 'saveMailText', { ...own, was: originals.fr.change });
  drive.typeRows('Modèles', [{ Mail: 'confirmation', Objet: 'Noté', Texte: 'Bonjour {prenon}' }]);
  await drive.clock('2026-04-07 10:00');
  await drive.order(A, { FB02: 2 }, { name: 'Anne' });
  expect(plain(drive.lastMail(A))).toContain('Bonjour Anne, à nous.');
  await drive.order(B, { FB02: 2 }, { name: 'Bruno' });
  expect(plain(drive.lastMail(B))).toContain('Ajouter à ma commande');
});
