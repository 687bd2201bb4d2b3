import { isPacking } from '../../domain/catalogue/kinds/containers';
import { folded } from '../../domain/values/fold';
import { type Field, fields } from '../words/fields';
import { categoryIn } from '../words/headingWords';
import { looksLikePackaging, looksLikePrice } from '../words/lineWords';
import { isAbout } from '../words/packaging';
import type { Sellers } from '../words/sellers';
import type { CutLine } from './listCells';

/** The headers of Produits, and what people write for them elsewhere. */
const SYNONYMS: Readonly<Record<Field, string>> = {
  ref: 'ref|reference|code|code article|code produit|sku|bestellnummer',
  producer:
    'producteur|fournisseur|ferme|exploitation|vendeur|nom du producteur|vendor|producer|supplier|grower|paysan|maraicher',
  category: 'categorie|famille|rayon|type|category|gamme|type de produit',
  title:
    'produit|designation|libelle|article|intitule|denomination|nom|nom du produit|product|item|name|productname|nos produits',
  packaging:
    'conditionnement|cond|cdt|format|contenance|emballage|poids|packaging|pack|size|volume|taille|poids net|poids volume|contenant|portion',
  content: 'contenu|content',
  unit: 'unite|u|uv|unite de vente|unit|vendu par|vendu a|unite de prix|sold per',
  price:
    'prix|tarif|pu|p u|prix unitaire|prix de vente|prix ttc|pu ttc|p u ttc|tarif ttc|price|price incl vat|prix de vente ttc|pv ttc|prix en euros|prix euros|euros|eur|prix unitaire ttc|bruttopreis',
  vat: 'tva|taux tva|taux de tva|vat|steuersatz',
  stock:
    'stock|dispo|disponible|disponibilite|qte dispo|quantite disponible|stock dispo|stock disponible|en stock|quantite dispo|on hand|in stock|available',
  sale: 'vente|sold by',
  step: 'pas|step',
  maxPerBasket: 'maxi par panier|most a basket',
  deposit: 'consigne|deposit|pfand',
};
/** What a column of names may be called after what it lists. */
const NAMED_AFTER =
  'legume|legumes|fruit|fruits|fruits et legumes|fromage|fromages|pain|pains|viande|viandes|description|variete|vegetable|vegetables';

export interface Column {
  readonly header: string;
  readonly field: Field | null;
  /** « Prix au kg », « Poids (g) »: the unit that its numbers lack. */
  readonly per: string;
  /** « Poids moyen »: so much or nearly. */
  readonly isAbout?: boolean;
  /** « kg » of a « Prix au kg » that stands beside another price: what it comes to. */
  readonly reference?: string;
  /** « Prix du colis »: of all that is packed; « Prix unitaire »: of one of it, perhaps. */
  readonly basis?: 'ofPack' | 'each';
}

export interface Header {
  readonly line: number | null;
  readonly columns: readonly Column[];
  /** Headers of which only one can be meant. */
  readonly unsure: readonly string[];
  /** A column of prices without VAT stands there, and none with. */
  readonly isNet: boolean;
  /** « Légumes | Prix »: names what stands below, in the place of a header. */
  readonly heading?: string;
}

const bare = (header: string): string =>
  folded(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const known = new Map(
  fields.flatMap((field) => SYNONYMS[field].split('|').map((word) => [word, field] as const)),
);
/** In the singular or the plural. */
const knownAs = (words: string): Field | undefined =>
  known.get(words) ?? known.get(words.replace(/s$/, ''));
const namedAfter = new Set(NAMED_AFTER.split('|'));

const NET = /\b(ht|hors taxes?)\b/;
const PRICE = /^(prix|tarif|pu|p u|price)\b/;
const QUANTITY = /^(quantite|qte|qty|quantity|nombre|nb|number|poids|weight|volume)\b(?! commande)/;
const KEPT_BACK =
  /\b(confirmed|ask|request|tbc|voir|definir|confirmer|preciser|demande|arrivage|jour)\b/;

/** How surely a header names a field: 2 by its very words, 1 by its first word. */
function meaning(header: string): { readonly field: Field; readonly strength: number } | undefined {
  if (header.length > LONGEST_HEADER || /\d ?%/.test(header)) return undefined;
  const words = bare(header);
  const exact = knownAs(words);
  if (exact) return { field: exact, strength: 2 };
  if (NET.test(words) || KEPT_BACK.test(words)) return undefined;
  if (PRICE.test(words) || (/€/.test(header) && !/\d ?€|€ ?\d/.test(header)))
    return { field: 'price', strength: 1 };
  if (namedAfter.has(words)) return { field: 'title', strength: 1 };
  const field = knownAs(words.split(' ')[0] ?? '');
  // « Ferme des Hirondelles » is a name, and no column of them.
  return field && field !== 'producer' ? { field, strength: 1 } : undefined;
}

const LONGEST_HEADER = 40;

const netPrice = (header: string): readonly string[] => {
  const words = bare(header);
  return PRICE.test(words) && NET.test(words) ? ['net'] : [];
};

const HEADER_WITHIN = 60;

const namedIn = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.flatMap((cell) => meaning(cell)?.field ?? netPrice(cell))),
];

/** The lines of a list that say what its columns hold: the first, and every later one of its kind. */
export function headersIn(lines: readonly CutLine[]): readonly CutLine[] {
  const isHeader = ({ cells }: CutLine): boolean =>
    !cells.some((cell) => looksLikePrice(cell) || /^\d+[.,]\d/.test(cell)) &&
    (namedIn(cells).length > 1 || isNamedByGoods(cells));
  const first = lines.slice(0, HEADER_WITHIN).findIndex(isHeader);
  if (first < 0) return [];
  const isLater = (line: CutLine): boolean => {
    const strong = line.cells.filter((cell) => meaning(cell)?.strength === 2).length;
    return isHeader(line) && (strong > 1 || isNamedByGoods(line.cells));
  };
  return lines.filter((line, at) => at === first || (at > first && isLater(line)));
}

/** « Légumes | Prix », « Ferme A | Prix | Ferme B | Prix »: each price has a name before it. */
function isNamedByGoods(cells: readonly string[]): boolean {
  const full = cells.filter(Boolean);
  const prices = cells.filter((cell) => meaning(cell)?.field === 'price').length;
  const others = full.filter((cell) => !meaning(cell) && !/\d/.test(cell));
  const isEach = cells.every(
    (cell, at) =>
      meaning(cell)?.field !== 'price' || cells.slice(0, at).some((one) => others.includes(one)),
  );
  return prices > 0 && isEach && full.length === prices + others.length && others.length === prices;
}

/** « Produit, prix »: the header of a list whose lines are text. */
export const isTextHeader = (cells: readonly string[]): boolean =>
  !cells.some((cell) => /\d/.test(cell)) && namedIn(cells).length > 1;

const ASIDE =
  /^(?:bio|label|labels|commande|commandes|total|montant|remarques?|photo|n|numero|id|notes?|commentaires?|origine|comments?)\b/;

const isUnnamed = (cell: string): boolean => {
  const words = bare(cell);
  return (
    words !== '' &&
    !meaning(cell) &&
    !netPrice(cell).length &&
    !QUANTITY.test(words) &&
    !ASIDE.test(words)
  );
};

const PER = /(?:\/|\b(?:au|le|par|per|en) ?|\() ?(kg|kilo|l|litre|gr?|grammes?|ml|cl)\b/;
/** « Prix (kg/pièce) », « Prix les 3 »: of what, each row would have to say. */
const OF_EITHER = /\b(?:piece|unite|botte|u)\b|\b(?:ou|selon)\b|\b(?!20\d\d\b)\d/;

/** « Prix du colis », « Prix de la boîte », « price per pack ». */
const OF_PACK =
  /\b(?:du|de la|par|la|le|au|per|a) (?:colis|carton|lot|boite|pack|caisse|caissette|cagette|plateau|plaque|barquette|paquet|conditionnement|box|case|tray|crate)\b|\b(?:pack|box|case) price\b/;
/** « Prix à la pièce », « Prix bouteille ». */
const OF_ONE =
  /^(?:prix|tarif|price)(?: unitaire)?(?: ttc)?(?: (?:a|de|par|la|le|l|per))* (piece|unite|bouteille|oeuf|pot|bottle|egg|each)(?: ttc)?$/;

const basisOf = (header: string): Column['basis'] =>
  OF_PACK.test(header) ? 'ofPack' : /\b(?:unitaire|pu|p u)\b/.test(header) ? 'each' : undefined;

/** The unit of a column's numbers; « ? » where its header leaves it open. */
function perOf(header: string, field: Field | null): string {
  const words = folded(header);
  const [, unit = ''] = PER.exec(words) ?? [];
  if (field !== 'price') return unit;
  const [size = ''] = /\d{1,4} ?(?:kg|gr?|l|cl|ml)\b/.exec(words) ?? [];
  if (size !== '') return size;
  const [, one = ''] = OF_ONE.exec(bare(header)) ?? [];
  if (one !== '') return one;
  const isOpen = OF_EITHER.test(words) && (unit !== '' || /\d/.test(words));
  return isOpen ? '?' : unit;
}

const OLD_PRICE = /\b(ancien|barre|conseille|old|avant|achat)\b/;

export function headerOf({ line, cells }: Pick<CutLine, 'cells'> & { line: number }): Header {
  const meanings = cells.map(meaning);
  const unsure: string[] = [];
  const taken = new Map<Field, number>();
  for (const field of fields) {
    const strengths = meanings.map((one) => (one?.field === field ? one.strength : 0));
    const best = Math.max(0, ...strengths);
    let places = strengths.flatMap((strength, at) => (best > 0 && strength === best ? [at] : []));
    if (field === 'price') {
      // Beside « Prix », « Prix au kg » says the same again; « Prix adhérent » says another.
      const rivals = strengths.flatMap((strength, at) => {
        const header = cells[at] ?? '';
        return strength > 0 && !OLD_PRICE.test(bare(header)) ? [at] : [];
      });
      const plain = rivals.filter((at) => perOf(cells[at] ?? '', 'price') === '');
      places = plain.length > 0 ? plain : rivals;
    }
    if (places.length > 1) unsure.push(...places.map((at) => cells[at] ?? ''));
    else if (places[0] !== undefined) taken.set(field, places[0]);
  }
  const isNamed = !taken.has('title') && isNamedByGoods(cells);
  const named = isNamed ? cells.findIndex((cell) => cell !== '' && !meaning(cell)) : -1;
  if (named >= 0) taken.set('title', named);
  const unnamed = cells.flatMap((cell, at) => (isUnnamed(cell) ? [at] : []));
  // « Plant | Conditionnement | Prix »: the one that nothing else is must be what is sold.
  if (!taken.has('title') && taken.size > 1 && unsure.length === 0 && unnamed.length === 1)
    taken.set('title', unnamed[0] ?? 0);
  const columns = cells.map((header, at): Column => {
    const field = fields.find((one) => taken.get(one) === at) ?? null;
    const hasUnit = field === 'price' || field === 'packaging' || field === 'content';
    const about = field === 'packaging' && isAbout(header) ? { isAbout: true } : {};
    const basis = field === 'price' ? basisOf(bare(header)) : undefined;
    const ofPack = basis === undefined ? {} : { basis };
    const isBeside = field === null && taken.has('price') && meanings[at]?.field === 'price';
    const reference = isBeside ? perOf(header, 'price') : '';
    if (/^(?:kg|kilo|l|litre)$/.test(reference)) return { header, field, per: '', reference };
    return { header, field, per: hasUnit ? perOf(header, field) : '', ...about, ...ofPack };
  });
  const at = taken.get('title') ?? -1;
  // « Légumes | Prix »: what stands below is that.
  const isKind = meanings[at]?.strength !== 2 && categoryIn(cells[at] ?? '') === 'surely';
  const heading = named >= 0 || (isKind && !taken.has('category')) ? cells[at] : undefined;
  const isNet = !taken.has('price') && cells.some((cell) => netPrice(cell).length > 0);
  return { line, columns, unsure, isNet, ...(heading === undefined ? {} : { heading }) };
}

/** « boîte de 6 », « botte », « 500 g »: what a piece holds. */
const isHeldIn = (cell: string): boolean => looksLikePackaging(cell) || isPacking(folded(cell));

/** What a cell of a column that is not read says a piece holds. */
export const unreadPackaging = ({ columns }: Header, cells: readonly string[]): string =>
  cells.find((cell, at) => columns[at]?.field === null && cell !== '' && isHeldIn(cell)) ?? '';

/** Without a header: what the cells of each column look like. Shown to people, who may change it. */
export function guessColumns(lines: readonly CutLine[], sellers: Sellers): Header {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    lines.flatMap(({ cells }) => (cells[at] ? [cells[at]] : [])),
  );
  const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const guesses = new Map<number, Field>();
  const only = (field: Field, test: (cell: string) => boolean, least: number): void => {
    const free = columns.map((cells, at) => (guesses.has(at) ? 0 : share(cells, test)));
    const fitting = free.flatMap((value, at) => (value >= least ? [at] : []));
    if (fitting.length === 1 && fitting[0] !== undefined) guesses.set(fitting[0], field);
  };
  only('price', looksLikePrice, 0.6);
  only('producer', (cell) => sellers.find(cell) !== undefined, 0.6);
  const worded = columns.flatMap((cells, at) =>
    !guesses.has(at) && share(cells, (cell) => /\p{L}{2}/u.test(cell)) >= 0.6 ? [at] : [],
  );
  only('packaging', isHeldIn, 0.6);
  // « Ail, 500 g | 4,20 »: the only words are the name, whatever else they say.
  const [name] = worded;
  if (name !== undefined && worded.length === 1 && guesses.get(name) === 'packaging')
    guesses.delete(name);
  const distinct = columns.map((cells, at) =>
    guesses.has(at) || share(cells, (cell) => /\p{L}{2}/u.test(cell)) < 0.6
      ? 0
      : new Set(cells).size,
  );
  const most = Math.max(0, ...distinct);
  if (most > 0) guesses.set(distinct.indexOf(most), 'title');
  return {
    line: null,
    columns: columns.map((_, at) => ({ header: '', field: guesses.get(at) ?? null, per: '' })),
    unsure: [],
    isNet: false,
  };
}

const NUMBER_OR_UNIT = /^[\d.,\s]{1,12}[a-z]{0,6}$|^(?:kg|kilos?|g|gr|l|litres?|cl|ml|pieces?)$/;

/** A column that is not read, of numbers that may say what a piece holds. */
export function unreadQuantity({ columns }: Header, lines: readonly CutLine[]): number | undefined {
  const at = columns.findIndex(({ field, header }, index) => {
    if (field !== null) return false;
    const words = bare(header);
    if (words !== '' && !QUANTITY.test(words)) return false;
    const cells = lines.flatMap(({ cells }) => cells[index] || []);
    const fitting = cells.filter((cell) => NUMBER_OR_UNIT.test(folded(cell)));
    return cells.length > 0 && fitting.length * 2 >= cells.length;
  });
  return at < 0 ? undefined : at;
}
