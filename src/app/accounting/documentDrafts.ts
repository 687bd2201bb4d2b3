import type { Billing } from '../../domain/accounting/billing';
import { documentTotal, type SalesDocument } from '../../domain/accounting/document';
import { aboutOf, mayBeAbout, scopeOf } from '../../domain/accounting/documentKey';
import { draftsOf } from '../../domain/accounting/drafts';
import type { GivenNumbers } from '../../domain/accounting/givenNumbers';
import { missingByDraft } from '../../domain/accounting/missingMentions';
import { type ShownDraft, shownDraft } from '../../domain/accounting/shownDraft';
import { fail, ok, type Result } from '../../domain/values/result';
import { localTime } from '../../domain/values/time';
import { draftWords } from '../../text/results/papers/draftWords';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { refusedUnread } from '../settings/unreadSettings';
import { mentionsFinder } from './legalIdentity';
import {
  billedSale,
  billingOf,
  type Days,
  isInDays,
  refusedFormer,
  salesSold,
  type TabsOfSale,
  tabsOfSales,
} from './readBilling';

/** What is still to be numbered, with what each lacks: as people are asked about it. */
export function draftsToShow(
  snapshot: Reads<'producers' | 'buyers' | 'mandates' | 'sales'>,
  billing: Billing,
) {
  const words = draftWords(snapshot.place.locale);
  const { drafts, held } = draftsOf(billing, words);
  const missingMentions = missingByDraft(drafts, billing, mentionsFinder(snapshot));
  return {
    drafts: drafts.map((draft) => shownDraft(draft, missingMentions.get(draft.key) ?? [])),
    held,
  };
}

/** What somebody was shown of a period, and asks to be numbered. */
interface ShownPeriod extends Days {
  readonly documents: readonly Pick<ShownDraft, 'key' | 'total'>[];
}

interface Drafted {
  readonly drafts: readonly SalesDocument[];
  readonly tabsOf: (sale: number) => TabsOfSale;
  readonly billing: Billing;
}

/**
 * The same drafts as the drive's tabs make them now, in the order asked for. Nothing where one is gone
 * or comes to another sum: whoever asked has seen other figures.
 */
export function draftAgain(
  ports: Ports,
  snapshot: Reads<
    | 'sales'
    | 'producers'
    | 'buyers'
    | 'offer'
    | 'orders'
    | 'baskets'
    | 'pickup'
    | 'documents'
    | 'ledger'
  >,
  asked: ShownPeriod,
  given: ReadonlyMap<string, GivenNumbers>,
): Result<Drafted, Refusal> {
  const unread = refusedUnread(snapshot, ['mode']);
  if (unread) return fail(unread);
  const isIn = isInDays(snapshot, asked);
  const sales = salesSold(snapshot).filter(({ number, pickupStart }) => {
    const month = localTime(pickupStart, snapshot.place.zone).day.slice(0, 7);
    return isIn(pickupStart) && asked.documents.some(({ key }) => mayBeAbout(key, number, month));
  });
  const tabsOf = tabsOfSales(ports, snapshot, sales, ['offer', 'baskets', 'pickup']);
  if (!tabsOf.ok) return tabsOf;
  const lost = refusedFormer(snapshot, sales, tabsOf.value);
  if (lost) return lost;
  const billed = sales.map((sale) => billedSale(sale, tabsOf.value(sale.number)));
  const billing = billingOf(snapshot, asked, billed, given);
  const scopes = new Set(asked.documents.map(({ key }) => scopeOf(key)));
  const { drafts } = draftsOf(billing, draftWords(snapshot.place.locale), (one) => scopes.has(one));
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const totals = new Map(asked.documents.map(({ key, total }) => [key, total]));
  const moved = [...totals].flatMap(([key, total]) => {
    const draft = byKey.get(key);
    return draft && documentTotal(draft) === total ? [] : [aboutOf(key)];
  });
  if (moved.length > 0) return fail(movedRefusal(moved));
  return ok({
    drafts: [...totals.keys()].flatMap((key) => byKey.get(key) ?? []),
    tabsOf: tabsOf.value,
    billing,
  });
}

/** Nothing is numbered of baskets that changed since they were shown. */
const movedRefusal = (names: readonly string[]): Refusal => ({
  code: 'documentsMoved',
  detail: [...new Set(names)].join(', '),
});
