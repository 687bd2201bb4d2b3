import type { TypedFault } from '../domain/catalogue/listFault';
import { saleKindOf } from '../domain/catalogue/saleKind';
import type { Locale } from '../domain/values/locale';
import { productsTab } from '../tabs/products';
import { firstStepsPage } from '../text/pages/sale/firstStepsPage';
import { listFaultText } from '../text/problems/listFaults';
import { lineReasons } from '../text/results/lineReasons';
import { labelled } from '../text/values/format';
import { wordsIn } from '../text/values/pairs';
import type { ReadList, ShownLine } from './judgeList';
import type { ProductList, WholeFault } from './readList';

/** A product as a list says it, in the words of Produits; what was not read is left out. */
export interface ReportedProduct
  extends Partial<
    Record<'producteur' | 'categorie' | 'produit' | 'conditionnement' | 'unite' | 'vente', string>
  > {
  readonly contenu?: number;
  readonly prixCents?: number;
}

/** What became of a line. */
export interface ReportedLine {
  readonly ligne: number;
  readonly texte: string;
  readonly decision: 'pris' | 'doute' | 'refus' | 'titre';
  readonly produit?: ReportedProduct;
  readonly raison?: string;
}

/** Every line of a list that is not blank, in order, with its own text and what was made of it. */
export function account(
  texts: readonly string[],
  list: ProductList,
  { lines }: ReadList,
  locale: Locale,
): ReportedLine[] {
  const words = wordsIn(lineReasons, locale);
  const ofList = list.faults.map((fault) => listText(fault, locale));
  const products = new Map(lines.map((one) => [one.line, one]));
  const headings = new Map(list.headings.map((one) => [one.line, one]));
  let last = 0;
  return texts.flatMap((text, index): ReportedLine[] => {
    if (text.trim() === '') return [];
    const place = { ligne: index + 1, texte: text.trim() };
    const [product, heading] = [products.get(place.ligne), headings.get(place.ligne)];
    if (product ?? heading) last = place.ligne;
    if (product) return [{ ...place, ...verdictOf(product, ofList, locale) }];
    const raison = heading ? words[heading.isSure ? heading.as : 'unsure'] : words.continued(last);
    return products.size + headings.size === 0
      ? [{ ...place, decision: 'refus', raison: ofList.join(' ') }]
      : [{ ...place, decision: 'titre', raison }];
  });
}

function verdictOf(
  one: ShownLine,
  ofList: readonly string[],
  locale: Locale,
): Omit<ReportedLine, 'ligne' | 'texte'> {
  const words = wordsIn(lineReasons, locale);
  const produit = reportedProduct(one, locale);
  const { state } = one;
  if (state === 'new') return { decision: 'pris', produit };
  if (state === 'known')
    return { decision: 'pris', produit, raison: one.update ? words.known : words.repeated };
  const labels = wordsIn(firstStepsPage, locale).fields;
  const told = one.faults.map(({ field, message }) =>
    state === 'changed' ? message : labelled(labels[field], message, locale),
  );
  const raison = [...told, ...ofList].join(' ');
  return produit.produit ? { decision: 'doute', produit, raison } : { decision: 'refus', raison };
}

function reportedProduct({ proposal, fields }: ShownLine, locale: Locale): ReportedProduct {
  const { producer, category, title, packaging, content, unit, price, sale } = proposal ?? {};
  const { columns } = productsTab;
  const place = { zone: 'UTC', locale };
  const all = {
    ...{ producteur: producer ?? fields.producer, categorie: category, produit: title },
    ...{ conditionnement: packaging, contenu: content },
    unite: unit && String(columns.unit.kind.write(unit, place)),
    prixCents: price,
    vente: String(columns.sale.kind.write(saleKindOf(sale), place)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => (value ?? '') !== ''));
}

/** What is wrong with a list as a whole. */
export function listText(fault: WholeFault, locale: Locale): string {
  const words = wordsIn(firstStepsPage, locale);
  if (fault.code === 'noColumn')
    return words.noColumn(words.fields[fault.read as 'title' | 'price']);
  if (fault.code === 'columnUnsure') return words.columnUnsure(fault.read);
  return fault.code === 'netPrices' ? words.netPrices : listFaultText(fault as TypedFault, locale);
}
