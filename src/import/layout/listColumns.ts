import { folded } from '../../domain/values/fold';
import { type Field, fields } from '../words/fields';
import { looksLikePackaging, looksLikePrice } from '../words/lineWords';
import type { CutLine } from './listCells';

/** The headers of Produits, and what people write for them elsewhere. */
const SYNONYMS: Readonly<Record<Field, string>> = {
  ref: 'ref|reference|code|code article|code produit|sku',
  producer:
    'producteur|producteurs|fournisseur|ferme|exploitation|vendeur|nom du producteur|producer|supplier',
  category: 'categorie|famille|rayon|type|category',
  title:
    'produit|produits|designation|libelle|article|articles|intitule|denomination|nom|nom du produit|product|item|name',
  packaging: 'conditionnement|cond|cdt|format|contenance|emballage|poids|packaging|pack|size',
  content: 'contenu|content',
  unit: 'unite|u|uv|unite de vente|unit',
  price:
    'prix|tarif|tarifs|pu|p u|prix unitaire|prix de vente|prix ttc|pu ttc|p u ttc|tarif ttc|price|price incl vat',
  vat: 'tva|taux tva|taux de tva|vat',
  stock: 'stock|dispo|disponible|disponibilite|qte dispo|quantite disponible',
  sale: 'vente|sold by',
  step: 'pas|step',
  maxPerBasket: 'maxi par panier|most a basket',
};

export interface Column {
  readonly header: string;
  readonly field: Field | null;
  /** « Prix au kg »: what each of its prices buys. */
  readonly per: string;
}

export interface Header {
  readonly line: number | null;
  readonly columns: readonly Column[];
  /** Headers of which only one can be meant. */
  readonly unsure: readonly string[];
  /** A column of prices without VAT stands there, and none with. */
  readonly isNet: boolean;
}

const bare = (header: string): string =>
  folded(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const known = new Map(
  fields.flatMap((field) => SYNONYMS[field].split('|').map((word) => [word, field] as const)),
);

const NET = /\b(ht|hors taxes?)\b/;
const PRICE = /^(prix|tarif|pu|p u|price)\b/;

/** How surely a header names a field: 2 by its very words, 1 by its first word. */
function meaning(header: string): { readonly field: Field; readonly strength: number } | undefined {
  const words = bare(header);
  const exact = known.get(words);
  if (exact) return { field: exact, strength: 2 };
  if (NET.test(words)) return undefined;
  if (PRICE.test(words) || /€/.test(header)) return { field: 'price', strength: 1 };
  const field = known.get(words.split(' ')[0] ?? '');
  return field && { field, strength: 1 };
}

const netPrice = (header: string): readonly string[] => {
  const words = bare(header);
  return PRICE.test(words) && NET.test(words) ? ['net'] : [];
};

const HEADER_WITHIN = 8;

export function findHeader(lines: readonly CutLine[]): Header | undefined {
  const found = lines.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const named = new Set(cells.flatMap((cell) => meaning(cell)?.field ?? netPrice(cell)));
    return named.size > 1 && !cells.some(looksLikePrice);
  });
  return found && headerOf(found);
}

function headerOf({ line, cells }: CutLine): Header {
  const meanings = cells.map(meaning);
  const unsure: string[] = [];
  const taken = new Map<Field, number>();
  for (const field of fields) {
    const strengths = meanings.map((one) => (one?.field === field ? one.strength : 0));
    const best = Math.max(...strengths);
    const places = strengths.flatMap((strength, at) => (best > 0 && strength === best ? [at] : []));
    if (places.length > 1) unsure.push(...places.map((at) => cells[at] ?? ''));
    else if (places[0] !== undefined) taken.set(field, places[0]);
  }
  const columns = cells.map((header, at): Column => {
    const field = fields.find((one) => taken.get(one) === at) ?? null;
    const per = /(?:\/|\b(?:au|le|par|per) ?) ?(kg|kilo|l|litre)\b/.exec(folded(header))?.[1] ?? '';
    return { header, field, per: field === 'price' ? per : '' };
  });
  const isNet = !taken.has('price') && cells.some((cell) => netPrice(cell).length > 0);
  return { line, columns, unsure, isNet };
}

/** Without a header: what the cells of each column look like. Shown to people, who may change it. */
export function guessColumns(
  lines: readonly CutLine[],
  isProducer: (name: string) => boolean,
): Header {
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
  only('producer', isProducer, 0.6);
  only('packaging', looksLikePackaging, 0.6);
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

const QUANTITY = /^(quantite|qte|qty|quantity|nombre|nb|number|poids|weight|volume)\b/;
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
