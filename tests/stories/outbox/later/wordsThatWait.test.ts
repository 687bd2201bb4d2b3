import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const ROC = 'Chèvrerie du Roc';
const BEZ = 'Ferme du Bez';

const asks = maker('outbox/wordsThatWait asks', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-09 12:00');
  return drive;
});

const silent = (drive: Drive, work: () => unknown, until = '2026-04-09 14:10') =>
  withoutMail(drive, work, until);

const texts = (drive: Drive) => drive.mails(A).map(({ body }) => plain(body));
const LATER = '2026-04-09 17:00';

describe('prices and absences', () => {
  const price = async (drive: Drive, to: string) => {
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': to });
    await ask(drive, 'applyPriceChange', { ref: 'CR01' });
  };
  const corrections = (drive: Drive) =>
    texts(drive).flatMap((text) => /Un prix est corrigé : (.*?)\.\n/.exec(text)?.[1] ?? []);

  test.each<[string, string, string[]]>([
    ['another one', '2,80', ['Crottin, 2,80 € au lieu de 2,42 €']],
    ['what it was', '2,42', []],
  ])('a price corrected twice, to %s, is told once', async (_, to, said) => {
    const drive = await asks();
    await drive.order(A, { CR01: 2 });
    await silent(drive, async () => {
      await price(drive, '3,00');
      await drive.clock('2026-04-09 12:30');
      await price(drive, to);
    });
    await drive.live(LATER);
    expect(corrections(drive)).toEqual(said);
  });

  test('what was told of the first correction is where the second begins', async () => {
    const drive = await asks();
    await drive.order(A, { CR01: 2 });
    await price(drive, '3,00');
    await drive.clock('2026-04-09 12:30');
    await silent(drive, () => price(drive, '2,80'));
    await drive.live(LATER);
    expect(corrections(drive)).toEqual([
      'Crottin, 3,00 € au lieu de 2,42 €',
      'Crottin, 2,80 € au lieu de 3,00 €',
    ]);
  });

  test('two absences: one mail names both producers, and what the basket holds by now', async () => {
    const drive = await asks();
    await drive.order(A, { FB01: 1, FB02: 5, CR01: 2 });
    await silent(drive, async () => {
      await ask(drive, 'producerAbsent', { producer: ROC });
      await drive.clock('2026-04-09 12:30');
      await ask(drive, 'producerAbsent', { producer: BEZ });
    });
    await drive.live(LATER);
    const [, told = '', ...more] = texts(drive);
    expect(more).toEqual([]);
    const absent = [...told.matchAll(/^– (.*) ne peut pas .* cette fois-ci/gm)];
    expect(absent.map(([, producer]) => producer).sort()).toEqual([ROC, BEZ].sort());
    expect(told).not.toContain('Carottes : 1 pièce');
    expect(told).toContain('Le panier n° 1 ne contient plus rien');
  });
});

describe('once orders are closed', () => {
  test.each([
    ['3', 'Salade : 3 pièces', 'La raison est donnée sous le produit'],
    ['0', 'rien de ce que vous aviez choisi', 'La raison est donnée sous chaque produit'],
  ])(
    'of goods that were not handed over (%s of 5) no reason is announced',
    async (handed, ...said) => {
      const drive = await asks();
      const missing = async () => {
        await drive.order(A, { FB02: 5 });
        await drive.close('2026-04-09 13:00');
        await drive.live('2026-04-09 14:10');
        drive.correct('Paniers', { Panier: 1 }, { Livré: handed });
      };
      await silent(drive, missing, '2026-04-09 16:10');
      await drive.live('2026-04-09 20:00');
      expect(texts(drive)[0]).toContain(said[0]);
      expect(texts(drive)[0]).not.toContain(said[1]);
    },
  );
});
