import type { ProductFigures } from '../../../../src/app/catalogue/productFigures';
import {
  changeOf,
  lastOffered,
  type SaleFigure,
  type SoldRow,
} from '../../../../src/domain/catalogue/soldFigures';
import { cents } from '../../../../src/domain/values/money';
import type { GoodsWords } from '../../../../src/text/pages/catalogue/goodsPage';
import { number } from '../../../../src/text/values/format';
import { titled, unitPrice } from '../../../../src/text/values/quantities';
import { euros, type Language, shortDay } from '../../../shared/format';
import { Bars } from './Bars';

interface Props {
  readonly row: SoldRow;
  readonly figures: ProductFigures;
  readonly words: GoodsWords;
  /** Null: no longer in Produits. */
  readonly isOffered: boolean | null;
  readonly tick: (isOffered: boolean) => void;
}

const MOST_NAMES = 12;

/** « 3 », « 1,5 kg ». */
const quantity = (value: number, { unit }: Pick<SoldRow, 'unit'>, language: Language): string => {
  const said = number(value, language);
  return unit === 'piece' ? said : `${said}\u00a0${unit}`;
};

/** A product: its tick, what it sold, how that went on, and what was short. */
export function Product({ row, figures, words, isOffered, tick }: Props) {
  const { ref, producer, sales } = row;
  const title = titled(row.title, row.packaging);
  const { language } = figures;
  const quantityText = (value: number) => quantity(value, row, language);
  const last = sales.at(-1);
  const saleAt = (at: number): string => {
    const { number, pickupStart } = figures.sales[sales.length - 1 - at] ?? {};
    return words.sale(number ?? 0, shortDay(pickupStart ?? 0, figures.zone, language));
  };
  const sold = ({ got, people }: SaleFigure): string =>
    got > 0 ? words.sold(quantityText(got), people) : words.never;
  const prices = sales.flatMap(({ price }) => price ?? []);
  const isSold = sales.some(({ got }) => got > 0);
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={isOffered === true}
          disabled={isOffered === null}
          aria-label={`${words.offered} : ${title}, ${producer}`}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
      </label>
      <div class="what">
        <b>{title}</b>
        <p class="faint">
          {producer} · {ref}
          {isOffered === null && ` · ${words.gone}`}
        </p>
      </div>
      <div class="how">
        {last && <Lately {...{ row, words, quantityText, saleAt, sold }} />}
        {last && last.short > 0 && (
          <p class="warning">{words.short(quantityText(last.short), last.shortPeople)}</p>
        )}
        {prices.length > 0 && (
          <p class="faint">
            {words.price(
              unitPrice(cents(prices[0] ?? 0), row.per, language),
              unitPrice(cents(prices[prices.length - 1] ?? 0), row.per, language),
            )}
          </p>
        )}
      </div>
      {isSold && (
        <Bars
          values={sales.map(({ price, got }) => (price === null ? null : got))}
          missing={sales.map(({ short }) => short)}
          label={words.drawing(
            sales
              .map(({ price, got }) => (price === null ? words.notOffered : quantityText(got)))
              .join(', '),
          )}
        />
      )}
      {isSold && <Details {...{ row, figures, words, quantityText }} />}
    </li>
  );
}

interface LatelyProps extends Pick<Props, 'row' | 'words'> {
  readonly quantityText: (value: number) => string;
  readonly saleAt: (at: number) => string;
  readonly sold: (sale: SaleFigure) => string;
}

/** What the last sale had of it, beside the one before in which it was offered (docs/rules.md C25). */
function Lately({ row, words, quantityText, saleAt, sold }: LatelyProps) {
  const { sales } = row;
  const at = lastOffered(row);
  const latest = sales[at];
  if (!latest) return <p class="faint">{words.notOffered}</p>;
  if (at < sales.length - 1)
    return (
      <p class="faint">
        {words.notOffered} · {words.lastOffered(saleAt(at), sold(latest))}
      </p>
    );
  const change = changeOf(row);
  const before = !change || change.since === at - 1 ? '' : saleAt(change.since);
  return (
    <p class={latest.got > 0 ? '' : 'faint'}>
      {sold(latest)}
      {change && (change.by !== 0 || latest.got > 0) && (
        <span class={change.by < 0 ? 'warning' : 'faint'}>
          {' · '}
          {change.by === 0
            ? words.same(before)
            : words.change(
                `${change.by > 0 ? '+' : '−'}${quantityText(Math.abs(change.by))}`,
                before,
              )}
        </span>
      )}
    </p>
  );
}

interface DetailsProps extends Pick<Props, 'row' | 'figures' | 'words'> {
  readonly quantityText: (value: number) => string;
}

/** Sale by sale, and who had most of it. */
function Details({ row, figures, words, quantityText }: DetailsProps) {
  const { language, zone, sales } = figures;
  const { columns } = words;
  const names = row.buyers.slice(0, MOST_NAMES);
  const more = row.buyers.length - names.length;
  return (
    <details>
      <summary aria-label={`${words.details} : ${titled(row.title, row.packaging)}`}>
        {words.details}
      </summary>
      <table class="narrow">
        <caption>{words.bySale}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.sale}</th>
            <th scope="col">{columns.price}</th>
            <th scope="col">{columns.asked}</th>
            <th scope="col">{columns.got}</th>
            <th scope="col">{columns.amount}</th>
          </tr>
        </thead>
        <tbody>
          {[...sales].reverse().map(({ number, pickupStart }, at) => {
            const { price = null, asked = 0, got = 0, amount = 0, isAbout } = row.sales[at] ?? {};
            const sum = euros(amount, language);
            return (
              <tr key={number}>
                <th scope="row">{words.sale(number, shortDay(pickupStart, zone, language))}</th>
                {price === null ? (
                  <td class="faint" colSpan={4}>
                    {words.notOffered}
                  </td>
                ) : (
                  <>
                    <td>{unitPrice(cents(price), row.per, language)}</td>
                    <td data-of={columns.asked}>{quantityText(asked)}</td>
                    <td class={got < asked ? 'warning' : ''} data-of={columns.got}>
                      {quantityText(got)}
                    </td>
                    <td>{isAbout ? words.about(sum) : sum}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <b>{words.toWhom}</b>{' '}
        {names.map(({ name, got }) => `${name} (${quantityText(got)})`).join(', ')}
        {more > 0 && ` ${words.more(more)}`}
      </p>
    </details>
  );
}
