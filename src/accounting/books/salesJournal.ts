import type { IssuedDocument } from '../../domain/accounting/document';
import { documentTotal, documentVat } from '../../domain/accounting/document';
import { sellerIds } from '../../domain/accounting/sellerIds';
import { isNamedFeeRef } from '../../domain/catalogue/feeRef';
import { type BasisPoints, cents, vatIncluded } from '../../domain/values/money';
import { documentPapers } from '../../text/results/papers/documentPapers';
import { numberText } from '../../text/results/papers/documentWords';
import { wordsIn } from '../../text/values/pairs';
import { dayIn } from '../view/entries';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import { type JournalEntry, type JournalLine, summedLines } from './journalEntry';
import { producersAccount } from './moneyJournals';

/**
 * Each document as an entry of the day of delivery. What a producer sold is a third party's; of what
 * the drive sells, the turnover stands without VAT, an account a rate (docs/rules.md A9).
 */
export function salesEntries(
  view: BooksView,
  issued: readonly IssuedDocument[],
  buyerOf: (document: IssuedDocument) => string,
): JournalEntry[] {
  const idOf = sellerIds(view);
  const { kinds } = wordsIn(documentPapers, view.language);
  return issued.flatMap((document): JournalEntry[] => {
    const { seller, number, day, at, kind, buyer, toProducer } = document;
    const isDrive = isOfDrive(document, idOf);
    const owing = toProducer ? owedBy(view, document) : bought(document, buyerOf(document));
    const all = summedLines([owing, ...(isDrive ? turnover(document) : owed(document))]);
    if (all.length === 0) return [];
    const other = toProducer ? buyer : seller;
    const isNamed = toProducer || !isDrive;
    const name = [`${kinds[kind]} ${numberText(number)}`, ...(isNamed ? [other.name] : [])];
    return [
      {
        journal: 'sales',
        day,
        piece: numberText(number),
        pieceDay: dayIn(at, view),
        label: name.join(', '),
        validatedAt: at,
        lines: all,
      },
    ];
  });
}

/** Whether the drive itself sells: in resale, and for its own service. */
export const isOfDrive = (
  { agent, service, seller }: IssuedDocument,
  idOf: (seller: string) => string,
): boolean => service === true || (agent === undefined && idOf(seller.name) === '');

const bought = (document: IssuedDocument, id: string): JournalLine => ({
  account: chart.customers(),
  party: { kind: 'customer', id },
  amount: documentTotal(document),
});

/** The drive's service to a producer is kept from what that one is owed. */
function owedBy(view: BooksView, document: IssuedDocument): JournalLine {
  const { buyer } = document;
  return {
    account: producersAccount(view),
    party: { kind: 'producer', id: buyer.name },
    amount: documentTotal(document),
  };
}

const owed = ({ seller, lines }: IssuedDocument): JournalLine[] =>
  lines.map(({ amount }) => ({
    account: chart.thirdParties(),
    party: { kind: 'producer', id: seller.name },
    amount: cents(-amount),
  }));

function turnover(document: IssuedDocument): JournalLine[] {
  const deposit = document.lines.reduce((all, one) => all + (one.deposit ? one.amount : 0), 0);
  const fees = new Map<BasisPoints, number>();
  for (const { ref, rate, amount } of document.lines)
    if (isNamedFeeRef(ref)) fees.set(rate, (fees.get(rate) ?? 0) + amount);
  return [
    { account: chart.deposits(), amount: cents(-deposit) },
    ...documentVat(document).flatMap(({ rate, vat, withoutVat }): JournalLine[] => {
      const gross = cents(fees.get(rate) ?? 0);
      const net = gross - vatIncluded(gross, rate);
      return [
        { account: chart.goods(rate), amount: cents(net - withoutVat) },
        { account: chart.services(rate), amount: cents(-net) },
        { account: chart.vatDue(rate), amount: cents(-vat) },
      ];
    }),
  ];
}
