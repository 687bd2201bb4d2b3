/** A drive with a season's catalogue typed into it, from one that was installed once. */
import { Drive } from '../../stories/support/drive';
import { type Fee, type Least, PLACE, type Product } from '../model/catalogue';
import type { World } from '../model/world';

/** Tuesday, an hour before the first sale. */
const START = '2026-04-07 07:00';

export const euros = (amount: number): string => (amount / 100).toFixed(2).replace('.', ',');
const kilos = (amount: number): string => String(amount / 1000).replace('.', ',');

function leastSays(least: Least | undefined): string | undefined {
  if (!least) return undefined;
  const { of, amount } = least;
  if (of === 'euros') return `${euros(amount)} €`;
  return of === 'kilos' ? `${kilos(amount)} kg` : `${amount} pièces`;
}

type Cells = Record<string, string>;

const given = (cells: Readonly<Record<string, string | undefined>>): Cells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([header, text]) => (text === undefined ? [] : [[header, text]])),
  );

const installed = new Map<boolean, Promise<() => Drive>>();

/** Installing takes longest, and every season begins with it. */
function anInstalled(hasFees: boolean): Promise<() => Drive> {
  const known = installed.get(hasFees) ?? install(hasFees);
  installed.set(hasFees, known);
  return known;
}

async function install(hasFees: boolean): Promise<() => Drive> {
  const drive = Drive.at(START);
  await drive.install();
  if (hasFees) await drive.press('addFees');
  return drive.trim().saved();
}

export async function begin(world: World): Promise<Drive> {
  const drive = (await anInstalled(world.fees.length > 0))();
  settle(drive, settingsOf(world));
  drive.typeRows(
    'Producteurs',
    world.producers.map(({ name, email, iban, minimum, least, isExempt }) =>
      given({
        Producteur: name,
        'E-mail': email,
        IBAN: iban ? 'BE72 0000 0000 1616' : undefined,
        'Assujetti TVA': isExempt ? 'non' : undefined,
        Minimum: minimum === undefined ? leastSays(least) : euros(minimum),
      }),
    ),
  );
  if (world.products.some(({ least }) => least))
    drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Minimum');
  drive.typeRows('Produits', world.products.map(productCells));
  if (world.fees.length > 0) drive.typeRows('Frais', world.fees.map(feeCells));
  return drive;
}

function settle(drive: Drive, settings: Cells): void {
  const standing = new Set(drive.table('Réglages', 'Réglage').flat());
  const sheet = drive.sheet('Réglages');
  sheet.insertRows(sheet.lastRow(), Object.keys(settings).length);
  for (const [label, value] of Object.entries(settings)) {
    if (standing.has(label)) drive.setting(label, value);
    else drive.typeRows('Réglages', [{ Réglage: label, Valeur: value }]);
  }
}

const settingsOf = (world: World): Cells =>
  given({
    'Nom du drive': 'Drive du Bez',
    'E-mail du coordinateur': 'coordination@exemple.fr',
    'Lieu de retrait': PLACE,
    Mode: world.mode,
    'TVA du drive': world.isDriveExempt ? 'franchise en base' : undefined,
    'Minimum par panier':
      world.basketMinimum > 0
        ? `${euros(world.basketMinimum)}${world.keepsBelow ? ', gardé' : ''}`
        : undefined,
    'Minimum de la vente': leastSays(world.saleLeast),
    'Minimum pas atteint': world.prolongs ? 'prolonger d’un jour' : undefined,
    ...(world.followsPayments
      ? {
          Paiements: 'oui',
          'Compenser les achats des producteurs': world.setsOff ? 'oui' : 'non',
          'Reste reporté en dessous de': euros(world.smallDue),
          'Producteur qui encaisse': world.collector,
          'IBAN d’encaissement': 'FR1420041010050500013M02606',
          'Titulaire du compte d’encaissement': 'Drive du Bez',
        }
      : {}),
  });

const UNITS = { piece: 'pièce', mass: 'g', volume: 'ml' } as const;

function productCells(product: Product): Cells {
  const { ref, producer, category, sale, dimension, price, vat, stock, most, step } = product;
  const isLoose = sale === 'vrac';
  const counted = (quantity: number | undefined): string | undefined =>
    quantity === undefined ? undefined : isLoose ? kilos(quantity) : String(quantity);
  return given({
    'Réf.': ref,
    Producteur: producer,
    Catégorie: category,
    Produit: `Produit ${ref}`,
    Contenu: String(product.content),
    Unité: UNITS[dimension],
    'Prix TTC': euros(price),
    'TVA %': String(vat / 100).replace('.', ','),
    Stock: counted(stock),
    Vente: sale === 'pièce' ? undefined : sale,
    Pas: counted(step),
    'Maxi par panier': counted(most),
    Consigne: product.deposit === undefined ? undefined : euros(product.deposit),
    Minimum: leastSays(product.least),
    Colis: counted(product.cases?.size),
    'Colis au moins':
      product.cases && product.cases.atLeast > 1 ? String(product.cases.atLeast) : undefined,
  });
}

function feeCells(fee: Fee): Cells {
  const amount = (cents: number | undefined) => (cents === undefined ? undefined : euros(cents));
  const rate = (points: number | undefined) =>
    points === undefined ? undefined : String(points / 100).replace('.', ',');
  return given({
    Frais: fee.name,
    Calcul: fee.kind,
    'Taux %': rate(fee.rate),
    Montant: amount(fee.amount),
    'Porte sur': fee.scope,
    Lequel: fee.which,
    'Payé par': fee.isBorneByProducers ? 'producteur' : undefined,
    'Reçu par': fee.receiver,
    'TVA %': rate(fee.vat),
    'Article suivant': amount(fee.next),
    'Articles comptés au plus': fee.most === undefined ? undefined : String(fee.most),
    Seuil: amount(fee.threshold),
    'Montant réduit': amount(fee.reduced),
  });
}
