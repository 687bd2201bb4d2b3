import { type Fee, isPerItem } from '../../domain/catalogue/fee';
import type { ServedLine } from '../../domain/orders/allocation';
import { type Cents, cents } from '../../domain/values/money';
import type { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { orderAccount, ownFees } from '../records/orderDetails';
import type { SaleContext } from '../records/saleContext';

type BasketRow = RowToWrite<typeof basketsTab>;
type CellOf = (column: string) => string;

/** A fee's line in Paniers carries a reference that no product can have. */
export const feeRef = (index: number): string => `€ ${index + 1}`;
export const isFeeRef = (ref: string | null): boolean => /^€ \d+$/.test(ref ?? '');

/** The fees of an order as lines of its basket; one that falls away stays, with nothing to pay. */
export function feeRows(
  context: SaleContext,
  owner: { readonly basket: number; readonly email: string; readonly name: string },
  lines: readonly ServedLine[],
  isThere: (ref: string) => boolean,
): BasketRow[] {
  const { products, sale } = context;
  const { fees } = sale.terms;
  if (fees.every(isPerItem)) return [];
  const { basket, email, name } = owner;
  const now = new Map(
    ownFees(orderAccount(lines, products, sale)).map(({ fee, amount }) => [fee, amount]),
  );
  return fees.flatMap((fee, index): BasketRow[] => {
    const ref = feeRef(index);
    const amount = now.get(fee);
    if (amount === undefined && !isThere(ref)) return [];
    return [{ basket, name, email, ref, title: fee.name, ...liveFee(fee, amount ?? cents(0)) }];
  });
}

/** Amounts that hang on nothing but a basket being handed over stand under « Prix unitaire ». */
function liveFee(fee: Fee, amount: Cents): Pick<BasketRow, 'price' | 'amount'> {
  const isPlain = fee.kind === 'orderAmount' || fee.kind === 'threshold';
  const formula = (cell: CellOf): string => `=${feeFormula(fee, cell)}`;
  return { ...(isPlain ? { price: amount } : {}), amount: { value: amount, formula } };
}

function feeFormula(fee: Fee, cell: CellOf): string {
  const { kind, rate = 0, amount = 0, next = 0, most } = fee;
  const all = (column: string): string => sumUnder(fee, column, cell);
  switch (kind) {
    case 'totalPercent':
      return `INT((ROUND(${all('base')}*100)*${rate}+5000)/10000)/100`;
    case 'weight':
      return `INT((${all('grams')}*${amount}+500)/1000)/100`;
    case 'degressive': {
      const articles = all('articles');
      const counted = most === undefined ? articles : `MIN(${articles};${most})`;
      return `IF(${counted}>0;(${amount}+(${counted}-1)*${next})/100;0)`;
    }
    default:
      return `IF(${all('settled')}>0;ROUND(${cell('price')}*100)/100;0)`;
  }
}

const SCOPED = { producer: 'producer', category: 'category', product: 'ref' } as const;

/** A column of Paniers over the lines of the same basket that the fee is taken on. */
function sumUnder({ scope, which = '' }: Fee, column: string, cell: CellOf): string {
  const whole = (id: string): string => {
    const [letters = ''] = /^[A-Z]+/.exec(cell(id)) ?? [];
    return `${letters}:${letters}`;
  };
  const criteria =
    scope in SCOPED ? `;${whole(SCOPED[scope as keyof typeof SCOPED])};${exactly(which)}` : '';
  return `SUMIFS(${whole(column)};${whole('basket')};${cell('basket')}${criteria})`;
}

/** A name as a criterion: its stars and question marks are not wild, its quotes do not end it. */
const exactly = (name: string): string => `"=${name.replace(/[~*?]/g, '~$&').replace(/"/g, '""')}"`;
