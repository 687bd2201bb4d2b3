/** What the panel has to do, looked at all through a week: true at every look, ticked by itself. */
import type { Status } from '../../../src/app/panel/status';
import { leadingTask } from '../../../src/domain/sale/tasks';
import { taskText } from '../../../src/text/pages/panel/taskWords';
import { expectGolden } from '../../text/golden';
import type { Drive } from '../support/drive';
import { chosen, prepared } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, B } from '../support/sums/money';

/** « ✓ » before what is done; « > » before what the main button does. */
async function list(drive: Drive): Promise<string[]> {
  const { tasks } = await ask<Status>(drive, 'status');
  const leading = leadingTask(tasks);
  return tasks.map((task) => {
    const mark = task.isDone ? '✓' : task === leading ? '>' : ' ';
    const [fr, en] = (['fr', 'en'] as const).map((locale) => taskText[locale](task));
    return plain(`  ${mark} ${fr} | ${en}`);
  });
}

const chicken = {
  'Réf.': 'FB20',
  Producteur: 'Ferme du Bez',
  Produit: 'Poulet',
  Contenu: '1,2',
  Unité: 'kg',
  'Prix TTC': '10',
  'TVA %': '5,5',
  Vente: 'poids',
};
const bank = {
  'Titulaire du compte d’encaissement': 'Chèvrerie du Roc',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
};

test('twenty looks at the list of a week', async () => {
  const drive = await prepared({ Paiements: 'oui', 'Places de permanence': '1' });
  drive.typeRows('Produits', [chicken]);
  for (const [label, value] of Object.entries(bank)) chosen(drive, label, value);
  await drive.open('2026-04-07 08:00');
  const looks: string[] = [];
  const look = async (when: string) => looks.push([when, ...(await list(drive))].join('\n'));

  await look('mardi, ouverte');
  expect((await ask<Status>(drive, 'status')).sale?.isClosed).toBe(false);
  drive.typeRows('Permanences', [{ Date: '11/04/2026', Rôle: 'accueil' }]);
  await look('une place de permanence est vide');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, FB20: 1 });
  await drive.order(B, { CR01: 2 });
  await look('deux commandes');
  drive.correct('Permanences', { Date: '2026-04-11' }, { Qui: 'Lou', 'E-mail': 'lou@exemple.fr' });
  await look('la place est prise');
  drive.world.triggersFire = false;
  await drive.clock('2026-04-09 22:01');
  await look('l’heure de fermer est passée, rien ne l’a fait');
  drive.world.triggersFire = true;
  await drive.press('closeCycle');
  await look('fermée');
  expect((await ask<Status>(drive, 'status')).sale?.isClosed).toBe(true);
  await drive.order('tard@exemple.fr', { CR01: 1 }, { late: true });
  await look('une réponse hors délai');
  await ask(drive, 'notePrinted', { sale: 1 });
  await look('les feuilles sont imprimées');
  await drive.clock('2026-04-11 09:00');
  await look('pendant le retrait');
  await drive.clock('2026-04-11 13:00');
  await look('le retrait est passé');
  await ask(drive, 'resumePickup');
  await look('repris, passé son heure');
  await ask(drive, 'endPickup');
  drive.correct('Paniers', { 'Réf.': 'FB20' }, { 'Poids livré': '1400' });
  await drive.hourlyRun();
  await look('le poulet est pesé');
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '21,92', Moyen: 'virement' }]);
  await drive.hourlyRun();
  await look('Anne a payé');
  await ask(drive, 'settlePayouts');
  await look('reversements préparés, un IBAN manque');
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
  await drive.hourlyRun();
  await look('l’IBAN est là');
  await ask(drive, 'orderTransfers');
  await look('virement demandé à la banque');
  await ask(drive, 'markPaid');
  await look('virement fait');
  drive.typeRows('Encaissements', [{ Panier: '2', Montant: '4,84', Moyen: 'virement' }]);
  await drive.hourlyRun();
  await look('tout est payé');
  await drive.clock('2026-04-14 08:00');
  await look('une semaine après');
  await drive.open('2026-04-14 08:00');
  await look('la vente suivante');
  expectGolden('stories/liste-du-jour.txt', looks.join('\n'));
  expect(looks).toHaveLength(20);
});
