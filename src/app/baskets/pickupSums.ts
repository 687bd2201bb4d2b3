import type { Goods } from '../../domain/baskets/basket';
import { isPerOrder } from '../../domain/catalogue/fee';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { typedText } from '../../tabs/engine/cell';
import { isLive, type Live, type NameOf, type RowToWrite, saidOf } from '../../tabs/engine/edit';
import type { ReadRow } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import type { pickupTab } from '../../tabs/pickup';
import { pickupSums } from '../../text/results/words';
import type { Reads } from '../kernel/reads';
import type { SaleContext } from '../records/saleContext';
import { wholeColumn } from './split';

type Context = SaleContext<Reads<'baskets' | 'pickup'>>;

/** What parts the two notes of a row in « Compté »; nothing is noted, and all of it is counted. */
export const NOTHING_NOTED = '|';

const notedIn = (cell: NameOf): string =>
  `TRIM(${cell('missing')})&"${NOTHING_NOTED}"&TRIM(${cell('returned')})`;

/** The same of a row as it was read: what TRIM makes of both notes. */
export const notedGoods = (row: ReadRow<typeof pickupTab> | undefined): string =>
  (['missing', 'returned'] as const)
    .map((id) =>
      row ? typedText(cellAt(row.cells, row.within.columns.get(id)), row.within.place.locale) : '',
    )
    .map((typed) => typed.replace(/ +/g, ' ').replace(/^ | $/g, ''))
    .join(NOTHING_NOTED);

/** No words stand there, as its formula was written before anything was estimated. */
export function isFigure(
  row: ReadRow<typeof pickupTab> | undefined,
  column: 'amount' | 'left',
): boolean {
  return typeof cellAt(row?.cells ?? [], row?.within.columns.get(column)).value === 'number';
}

/** Euros in words, by a formula: whatever the sheet sets between thousands or before cents. */
export function aboutIn(inCents: string, locale: Locale): string {
  const { about, euros } = pickupSums[locale];
  const [before, point, behind] = euros;
  return `"${about}${before}"&INT((${inCents})/100)&"${point}"&TEXT(MOD(${inCents};100);"00")&"${behind}"`;
}

/**
 * What a basket comes to, by Paniers, less what Retrait notes and no run has carried there yet: one
 * product, of which all or some pieces are missing, and empties of the one deposit that it has. What a
 * formula does not read, or a fee hangs on, is « à recompter » (docs/rules.md D8).
 */
export function livePickupSum(
  context: Context,
  own: readonly Pick<Goods, 'ref'>[],
  summed: Cents | Live<Cents>,
  estimate: null | string | Live<string>,
  shown: ReadRow<typeof pickupTab> | undefined,
): RowToWrite<typeof pickupTab> {
  const { snapshot } = context;
  const { stands, columns } = snapshot.tabs.pickup;
  const hasNotes = !stands || (columns.has('missing') && columns.has('returned'));
  if (!isLive(summed) || !hasNotes) return { amount: summed };
  const { locale } = snapshot.place;
  const { recount } = pickupSums[locale];
  const takenOff = takenOffIn(context, own);
  const sumIn = (cell: NameOf, column: NameOf): string => summed.formula(cell, column).slice(1);
  // Where payments are followed « Reste » says it, in sight on a phone.
  const saysAbout = estimate !== null && snapshot.settings.payments !== 'yes';
  const isAboutNow = saysAbout && saidOf(estimate) !== null && Number(summed.value) > 0;
  return {
    amount: {
      value: summed.value,
      formula: (cell, column) => {
        const all = sumIn(cell, column);
        const now = `IF(${cell('lacking')}="";${all};IFERROR(${all}-(${takenOff(cell)});"${recount}"))`;
        if (!saysAbout) return `=${now}`;
        const about = aboutIn(`ROUND(${all}*100)`, locale);
        const isAbout = `AND(${cell('lacking')}="";${cell('estimate')}<>"";${all}>0)`;
        return `=IF(${isAbout};${about};${now})`;
      },
      ...(isAboutNow && isFigure(shown, 'amount') ? { isNew: true } : {}),
    },
    lacking: {
      value: null,
      // Whatever stands there has a space before it: something is noted and not counted.
      formula: (cell) => {
        const typed = `TRIM(${cell('missing')})`;
        const first = `LEFT(${typed};FIND(" ";${typed}&" ")-1)`;
        return `=IF(${notedIn(cell)}=${cell('counted')};"";" "&${first})`;
      },
    },
    pieces: { value: 0, formula: (cell) => `=${piecesIn(context, cell)}` },
  };
}

/** A column of Paniers over the rows of the basket that hold what is noted; nothing where it has none. */
const lackedIn = ({ snapshot }: Context, what: string, cell: NameOf): string => {
  const [place, keys, refs] = [what, 'basket', 'ref'].map((id) => wholeColumn(snapshot, id));
  const criteria = `${keys};${cell('basket')};${refs};"="&TRIM(${cell('lacking')})`;
  if (what === 'ref') return `COUNTIFS(${criteria})`;
  return place === undefined ? '0' : `SUMIFS(${place};${criteria})`;
};

/** « FB02 »: all of it; « FB02 2 »: as many; else none, which is not read. */
function piecesIn(context: Context, cell: NameOf): string {
  const rest = `MID(TRIM(${cell('missing')});LEN(${cell('lacking')})+1;20)`;
  const said = `IF(TEXT(VALUE(${rest});"0")=${rest};VALUE(${rest});0)`;
  const count = `IF(${rest}="";${lackedIn(context, 'settled', cell)};${said})`;
  return `IF(TRIM(${cell('lacking')})="";0;IFERROR(${count};0))`;
}

function takenOffIn(
  context: Context,
  own: readonly Pick<Goods, 'ref'>[],
): (cell: NameOf) => string {
  const { fees } = context.sale.terms;
  const isFeeOn = fees.some((fee) => isPerOrder(fee) && fee.bearer !== 'producer');
  if (isFeeOn) return () => 'NA()';
  return (cell) => {
    const isFirst = `${cell('counted')}="${NOTHING_NOTED}"`;
    return `IF(${isFirst};${goodsOff(context, cell)}+${emptiesOff(context, own, cell)};NA())`;
  };
}

/** Of what is weighed a part may weigh anything. */
function goodsOff(context: Context, cell: NameOf): string {
  const [pieces, ref] = [cell('pieces'), `TRIM(${cell('lacking')})`];
  const of = (what: string): string => lackedIn(context, what, cell);
  const isPlain = `LEN(SUBSTITUTE(SUBSTITUTE(${ref};"*";"");"?";""))=LEN(${ref})`;
  const isRead = [
    `${pieces}>0`,
    `${pieces}<=${of('settled')}`,
    `${of('ref')}=1`,
    isPlain,
    `${of('returned')}=0`,
    `OR(${pieces}=${of('settled')};${of('weight')}=0)`,
  ].join(';');
  const off = `ROUND(${of('amount')}*100*${pieces}/${of('settled')})/100`;
  return `IF(TRIM(${cell('missing')})="";0;IF(AND(${isRead});${off};NA()))`;
}

function emptiesOff(
  { snapshot, products }: Context,
  own: readonly Pick<Goods, 'ref'>[],
  cell: NameOf,
): string {
  const deposits = own.flatMap(({ ref }) => {
    const product = products.get(ref);
    return product?.deposit === undefined || isOrderedByMeasure(product) ? [] : product.deposit;
  });
  const [deposit, ...more] = deposits;
  const returned = cell('returned');
  const isSure = [
    `ISNUMBER(${returned})`,
    `${returned}>0`,
    `INT(${returned})=${returned}`,
    ...givenBack(snapshot, cell),
  ].join(';');
  const off = `IF(AND(${isSure});${returned}*${deposit}/100;NA())`;
  const isOne = deposit !== undefined && more.length === 0;
  return `IF(TRIM(${returned})="";0;${isOne ? off : 'NA()'})`;
}

/** Nothing of it stands in Paniers yet. */
function givenBack(snapshot: Reads<'baskets'>, cell: NameOf): string[] {
  const [place, keys] = ['returned', 'basket'].map((id) => wholeColumn(snapshot, id));
  return place === undefined ? [] : [`SUMIF(${keys};${cell('basket')};${place})=0`];
}
