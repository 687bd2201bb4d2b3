/** A basket of 80 lines in Retrait, its buyer’s name of 60 signs, a comment of 2,000. */
import type { Drive } from '../support/drive';
import { madeOnce } from '../support/madeOnce';
import { prepared } from '../support/market';
import { plain } from '../support/plain';

const REFS = Array.from({ length: 76 }, (_, at) => `ZZ${at + 10}`);
const NAME = 'Marie-Antoinette de la Roche-Saint-André du Plessis-Bellière'.slice(0, 60);
const COMMENT = 'Allergique aux noix. '.repeat(96).trim();

const large = (): Promise<Drive> =>
  madeOnce('basket of 80 lines', async () => {
    const drive = await prepared({ Paiements: 'oui' });
    drive.typeRows(
      'Produits',
      REFS.map((ref, at) => ({
        ...{ 'Réf.': ref, Producteur: 'Ferme du Bez', Produit: `Confiture de fruits rouges ${at}` },
        ...{ Contenu: '350', Unité: 'g', 'Prix TTC': '4,20', 'TVA %': '5,5' },
      })),
    );
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    const all = Object.fromEntries(
      ['FB01', 'FB02', 'CR01', 'CR02', ...REFS].map((ref) => [ref, 1]),
    );
    await drive.order('a@exemple.fr', all, { name: NAME, comment: COMMENT });
    await drive.order('b@exemple.fr', { CR01: 1 }, { name: 'Bruno' });
    await drive.close('2026-04-09 22:00');
    return drive;
  });

test('each line is in the cell of its contents, and no cell is over what a cell holds', async () => {
  const drive = await large();
  const [row] = drive.rows('Retrait');
  const held = plain(String(row?.Contenu)).split(' · ');
  expect(held).toHaveLength(80);
  for (const ref of REFS) expect(held.filter((one) => one.startsWith(`${ref} `))).toHaveLength(1);
  expect(row?.Nom).toBe(NAME);
  expect(row?.Commentaire).toBe(COMMENT);
  for (const cell of Object.values(row ?? {})) expect(String(cell).length).toBeLessThan(50_000);
  expect(await drive.failing()).toEqual([]);
});

test('at 390 px contents and comment fit beside tick and number, and each row begins at its top', async () => {
  const drive = await large();
  const { fields } = drive.sheet('Retrait');
  const width = (at: number) => fields.columnLooks[at]?.pixelSize ?? 100;
  const held = Array.from({ length: fields.frozenColumnCount ?? 0 }, (_, at) => width(at));
  const beside = 390 - 46 - held.reduce((all, one) => all + one, 0);
  for (const header of ['Contenu', 'Commentaire'])
    expect(width(drive.column('Retrait', header))).toBeLessThanOrEqual(beside);
  const [, first] = fields.rows;
  for (const header of ['Remis', 'Panier', 'Nom', 'Reste', 'Contenu'])
    expect(first?.[drive.column('Retrait', header)]?.format).toMatchObject({
      verticalAlignment: 'TOP',
    });
});
