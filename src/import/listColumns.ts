import { folded } from '../domain/values/fold';
import { type Field, fields } from './fields';
import { isNet, readPrice } from './price';

/** The headers of Produits, and what people and other programs write for them. */
const NAMES: Readonly<Record<Field, string>> = {
  ref: 'ref|reference|code|code article|code produit',
  producer:
    'producteur|fournisseur|ferme|exploitation|vendeur|nom du producteur|vendor|producer|supplier|grower|paysan|maraicher',
  category: 'categorie|famille|rayon|type|category|gamme|type de produit',
  title:
    'produit|designation|libelle|article|intitule|denomination|nom|nom du produit|product|item|name|nos produits',
  packaging:
    'conditionnement|cond|cdt|format|contenance|emballage|poids|packaging|pack|size|volume|taille|poids net|poids volume|contenant|portion',
  content: 'contenu|content',
  unit: 'unite|u|uv|unite de vente|unit|vendu par|vendu a|unite de prix|sold per',
  price:
    'prix|tarif|pu|p u|prix unitaire|prix de vente|prix ttc|pu ttc|p u ttc|tarif ttc|price|prix de vente ttc|pv ttc|euros|eur',
  vat: 'tva|taux tva|taux de tva|vat',
  stock:
    'stock|dispo|disponible|disponibilite|qte dispo|quantite disponible|quantite dispo|en stock|in stock|available',
  sale: 'vente|sold by',
  step: 'pas|step',
  maxPerBasket: 'maxi par panier|most a basket',
  deposit: 'consigne|deposit',
};
/** What a column of names may be called after what it lists. */
const LISTED =
  /^(?:legumes?|fruits?|fruits et legumes|fromages?|pains?|viandes?|description|variete|vegetables?)$/;
/** Nothing that is sold hangs on these, whatever they hold. */
const IGNORED =
  /^(?:bio|labels?|organic|photo|image|n|no|numero|id|ean|gtin|origine|origin|commandes?|total|montant|qte commandee|quantite commandee)$/;

const words = (header: string): string =>
  folded(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const known = new Map(
  fields.flatMap((field) => NAMES[field].split('|').map((name) => [name, field] as const)),
);
const knownAs = (name: string): Field | undefined =>
  known.get(name) ?? known.get(name.replace(/s$/, ''));
const LONGEST_HEADER = 40;

/** How surely a header names a field: 2 by its very words, 1 by its first or for one unit, 0 without VAT. */
function meaning(header: string): { readonly field: Field; readonly strength: number } | undefined {
  const name = words(header);
  if (header.length > LONGEST_HEADER || /\d ?%/.test(header)) return undefined;
  const exact = knownAs(name);
  if (exact) return { field: exact, strength: 2 };
  if (
    /^(?:prix|tarif|pu|p u|price)\b/.test(name) ||
    (header.includes('€') && !/\d ?€|€ ?\d/.test(header))
  )
    return { field: 'price', strength: isNet(header) ? 0 : perOf(header, 'price') === '' ? 2 : 1 };
  if (LISTED.test(name)) return { field: 'title', strength: 1 };
  const field = knownAs(name.split(' ')[0] ?? '');
  // « Ferme des Hirondelles » is a name, and no column of them.
  return field && field !== 'producer' ? { field, strength: 1 } : undefined;
}

export interface Column {
  readonly name: string;
  readonly field: Field | null;
  /** « Prix au kg », « Poids (g) »: the unit that its numbers lack; « ? » where its header leaves it open. */
  readonly per: string;
  readonly basis: 'ofPack' | 'each' | undefined;
  /** « Prix au kg » beside another price: what that one comes to. */
  readonly isReference: boolean;
  /** What it holds may matter, and nobody said that it does not. */
  readonly isUnread: boolean;
}

export interface Header {
  readonly columns: readonly Column[];
  /** Headers of which only one can be meant. */
  readonly unsure: readonly string[];
  /** Prices without VAT stand there, and none with. */
  readonly isNet: boolean;
}

/** What a line says of the columns below it; undefined where it is no header. */
export function headerOf(cells: readonly string[]): Header | undefined {
  const found = cells.map(meaning);
  const there = new Set(found.flatMap((one) => one?.field ?? []));
  if (there.size < 2 || cells.some((cell) => readPrice(cell) || /\d[.,]\d/.test(cell)))
    return undefined;
  const taken = new Map<Field, number>();
  const unsure: string[] = [];
  for (const field of there) {
    const strengths = found.map((one) => (one?.field === field ? one.strength : 0));
    const best = Math.max(...strengths);
    const places = strengths.flatMap((one, at) => (best > 0 && one === best ? [at] : []));
    if (places.length > 1) unsure.push(...places.map((at) => cells[at] ?? ''));
    else for (const at of places) taken.set(field, at);
  }
  const columns = cells.map((name, at): Column => {
    const field = fields.find((one) => taken.get(one) === at) ?? null;
    const named = found[at]?.field;
    const per =
      named === 'price' || named === 'packaging' || named === 'content' ? perOf(name, named) : '';
    const isBeside = field === null && taken.has('price');
    const isReference = isBeside && named === 'price' && /^(?:kg|kilo|l|litre)$/.test(per);
    const isLeft = isReference || IGNORED.test(words(name)) || (isBeside && isNet(name));
    const basis = field === 'price' ? basisOf(words(name)) : undefined;
    return { name, field, per, basis, isReference, isUnread: field === null && !isLeft };
  });
  const isWithout = there.has('price') && !taken.has('price') && cells.some(isNet);
  return { columns, unsure, isNet: isWithout };
}

/** Columns as people say what they hold. */
export const columnsAs = (header: Header | undefined, said: readonly string[]): Header => ({
  ...{ unsure: [], isNet: false },
  columns: said.map((wanted, at): Column => {
    const read = header?.columns[at];
    const field = fields.find((one) => one === wanted) ?? null;
    const bare = { name: read?.name ?? '', field, per: '', basis: undefined, isReference: false };
    return { ...(read?.field === field ? read : bare), isUnread: false };
  }),
});

const UNIT = /(?:\/|\b(?:au|le|la|l'|par|per|en|de) ?|\() ?(kg|kilo|l|litre|gr?|grammes?|ml|cl)\b/;
const PIECE = /\b(?:piece|unite|bouteille|oeuf|pot|botte|bottle|egg|each)\b/;
const PACK =
  /\b(?:colis|carton|lot|boite|pack|caisse|caissette|cagette|plateau|plaque|barquette|paquet|conditionnement|box|case|tray|crate)\b/;
const basisOf = (name: string): Column['basis'] =>
  PACK.test(name) ? 'ofPack' : /\b(?:unitaire|pu|p u)\b/.test(name) ? 'each' : undefined;

function perOf(header: string, field: Field): string {
  const name = folded(header);
  const [, unit = ''] = UNIT.exec(name) ?? [];
  if (field !== 'price') return unit;
  const [size = ''] = /\d{1,4} ?(?:kg|gr?|l|cl|ml)\b/.exec(name) ?? [];
  const [piece = ''] = PIECE.exec(name) ?? [];
  // « Prix (kg/pièce) », « Prix les 3 »: of what, each row has to say.
  const isOpen =
    (unit !== '' && (piece !== '' || /\b(?:ou|selon)\b/.test(name))) ||
    /\b(?!20\d\d\b)\d/.test(name);
  return size || (isOpen ? '?' : unit || piece);
}
