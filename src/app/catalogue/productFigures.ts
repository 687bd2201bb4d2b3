import { pricedPer } from '../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import type { SoldGoods } from '../../domain/catalogue/soldFigures';
import { isInPreparation, wasCalledOff } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { offeredOf } from '../records/offer';
import { setAside } from '../records/pastTabs';
import { type Sale, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { keptBack } from './offerNext';

const needs = reads({
  whole: ['products', 'sales', 'offer'],
  rows: [],
  columns: {
    baskets: ['email', 'name', 'ref', 'asked', 'served', 'settled', 'amount', 'weighing'],
  },
});

/** So many sales are looked at, and fewer where they would be more than a page is handed. */
const SALES = 8;
const MOST_LINES = 30_000;

/** What sold, to whom, at what price: as it stands, for the page to add up. */
export interface ProductFigures extends SoldGoods {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly sales: readonly (SoldGoods['sales'][number] & {
    readonly number: number;
    readonly pickupStart: number;
  })[];
}

export function productFigures(ports: Ports): Result<ProductFigures, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const { products, sales: salesTab } = snapshot.tabs;
  if (!products.stands) return fail({ code: 'notInstalled' });
  const working = saleOf(snapshot)?.number;
  const held = salesOf(salesTab)
    .filter(({ state }) => !isInPreparation(state) && !wasCalledOff(state))
    .slice(-SALES)
    .reverse();
  const past = held.flatMap(({ number }) => (number === working ? [] : [number]));
  const tabsOf = setAside(ports, snapshot, past, ['offer', 'baskets']);
  const out = keptBack(snapshot);
  let lines = 0;
  return ok({
    language: snapshot.settings.language,
    zone: snapshot.place.zone,
    catalogue: products.rows.flatMap(({ values: { ref, title, packaging, producer } }) =>
      ref === null || title === null
        ? []
        : [
            {
              ...{ ref, title, packaging: packaging ?? '', producer: producer ?? '' },
              isOffered: !out.has(ref),
            },
          ],
    ),
    sales: held.flatMap((sale) => {
      const tabs = sale.number === working ? snapshot.tabs : tabsOf(sale.number);
      lines += tabs.baskets.rows.length;
      return lines > MOST_LINES ? [] : [figuresOf(sale, tabs)];
    }),
  });
}

type Baskets = Snapshot<typeof needs>['tabs']['baskets'];

function figuresOf(
  { number, pickupStart }: Sale,
  {
    offer,
    baskets,
  }: { readonly offer: Parameters<typeof offeredOf>[0]; readonly baskets: Pick<Baskets, 'rows'> },
): ProductFigures['sales'][number] {
  const awaiting = baskets.rows.flatMap(({ values: { ref, weighing } }) =>
    ref !== null && weighing ? [ref] : [],
  );
  return {
    ...{ number, pickupStart },
    offer: offeredOf(offer).map((one) => ({
      ...{ ref: one.ref, title: one.title, packaging: one.packaging, producer: one.producer },
      ...{ price: one.shownPrice, per: pricedPer(one) },
      unit: isOrderedByMeasure(one) ? (one.content.dimension === 'mass' ? 'kg' : 'L') : 'piece',
    })),
    lines: baskets.rows.map(({ values }) => [
      ...([values.ref ?? '', values.email ?? '', values.name ?? ''] as const),
      ...([values.asked ?? 0, values.settled ?? values.served ?? 0] as const),
      values.amount ?? 0,
    ]),
    awaiting: [...new Set(awaiting)],
  };
}
