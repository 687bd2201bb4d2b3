/** What is new, what is back, and what else is not as it was (docs/rules.md C16, C27). */
import type { OpeningDraft } from '../../../src/app/sale/openingDraft';
import type { PosterDetails } from '../../../src/text/pages/panel/poster';
import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const A = 'anne@exemple.fr';

const cheese = (ref: string, packaging: string, content: string, price: string) => ({
  ...{ 'Réf.': ref, Producteur: 'Chèvrerie du Roc', Produit: 'Tomme', Conditionnement: packaging },
  ...{ Contenu: content, Unité: 'g', 'Prix TTC': price, 'TVA %': '5,5' },
});

/** A sale that is held from a Tuesday on, its pick-up on the Saturday. */
async function heldFrom(drive: Drive, tuesday: number, leaveOut: string[] = []): Promise<void> {
  const day = (plus: number) => `2026-04-${String(tuesday + plus).padStart(2, '0')}`;
  await drive.clock(`${day(0)} 08:00`);
  await ask(drive, 'openCycle', { leaveOut });
  await drive.clock(`${day(0)} 09:00`);
  await drive.order(A, { CR01: 1 });
  await drive.close(`${day(2)} 22:00`);
  await drive.clock(`${day(4)} 13:00`);
}

async function third(
  change: (drive: Drive) => void,
): Promise<{ drive: Drive; draft: OpeningDraft }> {
  const drive = await prepared();
  await heldFrom(drive, 7);
  await heldFrom(drive, 14, ['FB02']);
  change(drive);
  await drive.clock('2026-04-21 07:00');
  const draft = await ask<OpeningDraft>(drive, 'draftOpening', {});
  await drive.open('2026-04-21 08:00');
  return { drive, draft };
}

const changes = ({ changes: all }: OpeningDraft) => all.map(({ kind, title }) => [kind, title]);
const fresh = (drive: Drive) =>
  drive.table('Produits en vente', 'Réf.', 'Nouveau').flatMap(([ref, is]) => (is ? [ref] : []));
const announced = (drive: Drive) => {
  const mail = drive.mails(A).at(-1);
  return { subject: plain(mail?.subject ?? ''), body: plain(mail?.body ?? '') };
};

test('what was sold two sales ago is not told as new, and three sizes beside a former one are new', async () => {
  const { drive, draft } = await third((one) =>
    one.typeRows('Produits', [
      cheese('CN20', 'petite', '250', '5,00'),
      cheese('CN21', 'fermière', '900', '16,00'),
      cheese('CN22', 'au foin', '500', '11,00'),
    ]),
  );
  expect(changes(draft)).toEqual([
    ['new', 'Salade'],
    ['new', 'Tomme (petite)'],
    ['new', 'Tomme (fermière)'],
    ['new', 'Tomme (au foin)'],
  ]);
  expect(fresh(drive)).toEqual(['CN20', 'CN21', 'CN22']);
  const { subject, body } = announced(drive);
  expect(subject).toMatch(/^Commandes pour le samedi 25 avril, nouveau : Tomme \(petite\)/);
  expect(body).toContain(
    '– Chèvrerie du Roc : Crottin, Tomme (500 g), Tomme (petite), Tomme (fermière) et Tomme (au foin)',
  );
});

test('sizes that are all new are one name in the subject, and each new in the price list', async () => {
  const { drive } = await third((one) => {
    one.typeRows('Produits', [
      { ...cheese('CN20', 'petite', '250', '5,00'), Produit: 'Bûche', Description: 'Douce.' },
      { ...cheese('CN21', 'grande', '900', '16,00'), Produit: 'Bûche' },
    ]);
  });
  expect(announced(drive).subject).toBe('Commandes pour le samedi 25 avril, nouveau : Bûche');
  const { products } = await ask<PosterDetails>(drive, 'poster', {});
  expect(products.flatMap(({ ref, isNew }) => (isNew ? ref : []))).toEqual(['CN20', 'CN21']);
});

test('a line that cannot name all of them names what is new', async () => {
  const { drive } = await third((one) => {
    const more = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => ({
      ...cheese(`CN${name}`, '', '100', '2,00'),
      Produit: `Fromage ${name}`,
    }));
    one.typeRows('Produits', more);
  });
  expect(announced(drive).body).toContain(
    '– Chèvrerie du Roc : Fromage A, Fromage B, Fromage C, Fromage D, Fromage E, Fromage F et 3 autres produits',
  );
});

test('a deposit that comes is among the changes, and stands beside the price', async () => {
  const { drive, draft } = await third((one) => {
    for (const header of ['Saison', 'Consigne'])
      one.type('Produits', 0, one.sheet('Produits').lastColumn(), header);
    one.correct('Produits', { 'Réf.': 'CR01' }, { Consigne: '0,50', Saison: 'avril' });
  });
  expect(draft.changes.slice(1)).toEqual([
    {
      ...{ kind: 'changed', ref: 'CR01', title: 'Crottin' },
      ...{ from: 'sans consigne', to: 'consigne 0,50\u00a0€' },
    },
  ]);
  expect(announced(drive).body).toContain('De saison : Crottin – 2,42 € + consigne 0,50 €');
});
