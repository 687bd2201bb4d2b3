import { saleKindOf } from '../domain/catalogue/saleKind';
import type { Locale } from '../domain/values/locale';
import { productsTab } from '../tabs/products';
import { firstStepsPage } from '../text/pages/sale/firstStepsPage';
import { listFaultText } from '../text/problems/listFaults';
import { lineReasons } from '../text/results/lineReasons';
import { labelled } from '../text/values/format';
import { wordsIn } from '../text/values/pairs';
import type { ReadList, ShownLine } from './judgeList';
import type { HeadingLine } from './layout/headings';
import type { ProductList } from './layout/laid';
import { isBroken, tooLargeFault } from './words/bounds';

/** A product as a list says it, in the words of Produits; what was not read is left out. */
export interface ReportedProduct {
  readonly producteur?: string;
  readonly categorie?: string;
  readonly produit?: string;
  readonly conditionnement?: string;
  readonly contenu?: number;
  readonly unite?: string;
  readonly prixCents?: number;
  readonly vente?: string;
}

/** What became of a line. One entry a line; one a product where several stand side by side. */
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
  const products = byLine(lines);
  const headings = byLine(list.headings);
  let last = 0;
  return texts.flatMap((text, index): ReportedLine[] => {
    if (text.trim() === '') return [];
    const ligne = index + 1;
    const texte = text.trim();
    const here = products.get(ligne) ?? [];
    const above = headings.get(ligne) ?? [];
    if (here.length + above.length === 0)
      return list.lines.length + list.headings.length === 0
        ? [{ ligne, texte, decision: 'refus', raison: ofList.join(' ') }]
        : [{ ligne, texte, decision: 'titre', raison: words.continued(last) }];
    last = ligne;
    // Names side by side are one heading; products and a heading are told one by one.
    const [heading] = above;
    if (here.length === 0 && heading) return [{ ligne, texte, ...titled(above, heading, locale) }];
    const all = [
      ...here.map((one) => ({ one, decision: verdictOf(one, ofList, locale) })),
      ...above.map((one) => ({ one, decision: titled([one], one, locale) })),
    ].sort((a, b) => (a.one.part ?? 0) - (b.one.part ?? 0));
    return all.map(({ one, decision }) => ({
      ligne,
      texte: all.length === 1 ? texte : one.text,
      ...decision,
    }));
  });
}

function byLine<T extends { readonly line: number }>(all: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) found.set(one.line, [...(found.get(one.line) ?? []), one]);
  return found;
}

type LineVerdict = Omit<ReportedLine, 'ligne' | 'texte'>;

function verdictOf(one: ShownLine, ofList: readonly string[], locale: Locale): LineVerdict {
  const words = wordsIn(lineReasons, locale);
  const produit = reportedProduct(one, locale);
  const { state } = one;
  if (state === 'new') return { decision: 'pris', produit };
  if (state === 'known')
    return { decision: 'pris', produit, raison: one.update ? words.known : words.repeated };
  const labels = wordsIn(firstStepsPage, locale).fields;
  const raison = [
    ...one.faults.map(({ field, message }) =>
      state === 'changed' ? message : labelled(labels[field], message, locale),
    ),
    ...ofList,
  ].join(' ');
  if (!produit.produit) return { decision: 'refus', raison };
  return { decision: 'doute', produit, raison };
}

function titled(above: readonly HeadingLine[], first: HeadingLine, locale: Locale): LineVerdict {
  const words = wordsIn(lineReasons, locale);
  const raison = (one: HeadingLine): string => {
    if (one.as === 'product') return words.unsure;
    return one.isSure ? words[one.as] : words.unsure;
  };
  if (isBroken(first.name))
    return {
      decision: 'refus',
      raison: listFaultText({ code: 'brokenFormula', read: first.name }, locale),
    };
  const raisons = [...new Set(above.map(raison))].join(', ');
  return first.mayBeGoods
    ? { decision: 'doute', produit: { produit: first.name }, raison: raisons }
    : { decision: 'titre', raison: raisons };
}

function reportedProduct({ proposal, fields }: ShownLine, locale: Locale): ReportedProduct {
  const { producer, category, title, packaging, content, unit, price, sale } = proposal ?? {};
  const place = { zone: 'UTC', locale };
  const { columns } = productsTab;
  const seller = producer ?? fields.producer;
  return {
    ...(seller ? { producteur: seller } : {}),
    ...(category ? { categorie: category } : {}),
    ...(title ? { produit: title } : {}),
    ...(packaging ? { conditionnement: packaging } : {}),
    ...(typeof content === 'number' ? { contenu: content } : {}),
    ...(unit ? { unite: String(columns.unit.kind.write(unit, place)) } : {}),
    ...(typeof price === 'number' ? { prixCents: price } : {}),
    vente: String(columns.sale.kind.write(saleKindOf(sale), place)),
  };
}

/** What is wrong with a list as a whole. */
export function listText(fault: ProductList['faults'][number], locale: Locale): string {
  const words = wordsIn(firstStepsPage, locale);
  if (fault.code === 'noColumn') return words.noColumn(words.fields[fault.field]);
  if (fault.code === 'columnUnsure') return words.columnUnsure(fault.read);
  if (fault.code === 'netPrices') return words.netPrices;
  return listFaultText(tooLargeFault(fault), locale);
}
