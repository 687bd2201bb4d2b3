import { isForService } from '../../../domain/accounting/documentSellers';
import { mailStateTraits } from '../../../domain/outbox/mailState';
import { isInPreparation, isLeftOpen } from '../../../domain/sale/transitions';
import { folded } from '../../../domain/values/fold';
import { expected, type Problem } from '../../../domain/values/problem';
import { localTime } from '../../../domain/values/time';
import { namesakeProblems } from '../../../tabs/driveNamesake';
import { typedIn } from '../../../tabs/engine/readTab';
import { readCatalogue } from '../../../tabs/readCatalogue';
import type { TabId } from '../../../tabs/tabs';
import { detailProblems } from '../../../tabs/telling/detailProblems';
import { siteProblems } from '../../../tabs/telling/sites';
import { regimeProblems } from '../../../tabs/vatRegimes';
import { tells } from '../../../text/mailKinds/mailKinds';
import { saysFormer, saysNotTaken } from '../../../text/results/outboxReasons';
import { priceProblems } from '../../catalogue/askedPrices';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import { anyTab } from '../../kernel/snapshot';
import { templateProblems } from '../../outbox/mailWords';
import { dutyProblems } from '../../people/duties';
import { peopleProblems } from '../../people/peopleProblems';
import { requestTitles } from '../../people/requestForm';
import { accountProblems, goneSellers } from '../../producers/producerProblems';
import { readFees } from '../../records/feeRows';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { salesOf } from '../../records/sale';
import { refusedProblems } from './refusedProblems';
import { saleTyped } from './typedOver';

type ReadsToLook = Reads<
  | 'producers'
  | 'products'
  | 'fees'
  | 'buyers'
  | 'sales'
  | 'offer'
  | 'orders'
  | 'duties'
  | 'templates'
  | 'toFix'
> &
  ReadsOutbox &
  ReadsHead<'history' | 'payments'>;

/**
 * What is wrong with the drive as it stands, whoever looks: every run that writes À corriger whole
 * asks this, so that a problem stays until its cause is gone (docs/rules.md S7). What only one run
 * meets leaves something behind that is read here.
 */
export function standingProblems(ports: Ports, snapshot: ReadsToLook): Problem[] {
  const { day } = localTime(snapshot.now, snapshot.place.zone);
  const fees = readFees(snapshot, day);
  return [
    ...problemsOfSale(snapshot),
    ...missingTabs(snapshot, ['producers', 'products', 'sales']),
    // It comes with the first sale.
    ...(hasOpened(snapshot) ? missingTabs(snapshot, ['buyers']) : []),
    ...readCatalogue(snapshot.tabs.products, snapshot.tabs.producers).problems,
    ...priceProblems(snapshot),
    ...detailProblems(snapshot.tabs.products, snapshot.tabs.producers, snapshot.place.locale),
    ...siteProblems(snapshot.tabs.producers),
    ...accountProblems(snapshot),
    ...regimeProblems(snapshot.tabs.producers, snapshot.place.zone),
    ...fees.problems,
    ...(fees.fees.some(isForService) ? namesakeProblems(snapshot) : []),
    ...leftOpen(snapshot),
    ...placeProblems(snapshot),
    ...templateProblems(snapshot),
    ...mailProblems(snapshot),
    ...ordersKeptBack(snapshot),
    ...dutyProblems(snapshot),
    ...refusedProblems(ports, snapshot),
    ...requestTitles(snapshot),
  ];
}

/** Those that hang on which of two live sales was read. */
export const problemsOfSale = (snapshot: ReadsToLook): Problem[] => [
  ...snapshot.problems,
  ...peopleProblems(snapshot),
  ...duplicateKeys(snapshot),
  ...saleTyped(snapshot),
  ...goneSellers(snapshot),
];

/** Producers' orders that wait for the quota, while somebody can still tell them otherwise (docs/rules.md E3). */
function ordersKeptBack(snapshot: Reads<'producers'> & ReadsOutbox): Problem[] {
  const kept = outboxRows(snapshot).flatMap(({ values: { kind, state, recipient } }) =>
    tells(kind, 'toBring') && state === 'waiting' ? (recipient ?? []) : [],
  );
  if (kept.length === 0) return [];
  const named = snapshot.tabs.producers.rows.flatMap(({ values: { email, name } }) =>
    email && name && kept.includes(email) ? name : [],
  );
  const detail = named.join(', ');
  return [{ code: 'ordersKeptBack', tab: 'outbox', read: String(kept.length), detail }];
}

const hasOpened = ({ tabs }: Reads<'sales'>): boolean =>
  salesOf(tabs.sales).some(({ state }) => !isInPreparation(state));

export const missingTabs = (snapshot: ReadsToLook, ids: readonly TabId[]): Problem[] =>
  ids.filter((id) => !anyTab(snapshot, id).stands).map((tab): Problem => ({ code: 'toMake', tab }));

const KEYS = { producers: 'name', buyers: 'email', offer: 'ref' } as const;

function duplicateKeys(snapshot: Reads<keyof typeof KEYS>): Problem[] {
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).flatMap((tab) => {
    const seen = new Set<string>();
    return anyTab(snapshot, tab).rows.flatMap(({ key, at }): Problem[] => {
      // Names are compared as everywhere; a reference with its accents, as it is ordered by.
      const compared = tab === 'offer' ? key : folded(key);
      if (key !== '' && seen.has(compared))
        return [{ code: 'duplicateKey', tab, row: at + 1, column: KEYS[tab], read: key }];
      seen.add(compared);
      return [];
    });
  });
}

/** Only people know what became of it: asked until somebody closes it, calls it off or moves it. */
function leftOpen({ tabs: { sales }, now }: Reads<'sales'>): Problem[] {
  const open = salesOf(sales).filter((sale) => isLeftOpen(sale, now));
  return sales.rows
    .filter(({ key }) => open.some(({ number }) => key === String(number)))
    .map((row) => ({
      ...{ code: 'leftOpen', tab: 'sales', row: row.at + 1, column: 'state' },
      read: typedIn(row, 'state'),
    }));
}

/** « 3,50 » is a number in these, and a day comes before its month; amounts have a point in English ones. */
const LOCALES = { fr: ['fr_FR', 'fr_BE', 'fr_LU'], en: ['en_GB', 'en_IE'] };
/** Of France, of who has the same money or language beside it, and of English drives. */
const ZONES = {
  fr: /^(Europe\/(Paris|Brussels|Luxembourg|Monaco)|Indian\/(Reunion|Mayotte)|America\/(Guadeloupe|Martinique|Cayenne|Miquelon|Marigot|St_Barthelemy))$/,
  en: /^Europe\/(London|Dublin)$/,
};

/** Amounts must be numbers, and 8 h must be 8 h here (docs/rules.md V9). */
export function placeProblems({ survey, settings }: Reads): Problem[] {
  const ways = settings.language === 'en' ? (['fr', 'en'] as const) : (['fr'] as const);
  const told = (what: 'region' | 'zone', read: string): Problem[] =>
    ways.some((way) => (what === 'zone' ? ZONES[way].test(read) : LOCALES[way].includes(read)))
      ? []
      : [{ ...expected(what), tab: 'settings', read }];
  return [...told('region', survey.locale), ...told('zone', survey.zone)];
}

const NEEDED = ['kind', 'recipient', 'dueAt', 'key'] as const;

/** Mails that somebody is to look at. */
function mailProblems({ tabs: { outbox } }: ReadsOutbox): Problem[] {
  const stopped = outbox.rows.filter(
    ({ values: { state, why } }) => state === 'held' && saysFormer(why ?? ''),
  );
  return [
    ...(stopped.length > 0
      ? [{ code: 'mailsStopped', tab: 'outbox', read: String(stopped.length) } as const]
      : []),
    ...outbox.rows.flatMap(({ at, values, faults }): Problem[] => {
      const { state, recipient, why } = values;
      const needed = isWaiting(state) ? NEEDED : (['state'] as const);
      const blank = needed.find((id) => values[id] === null && !faults.has(id));
      // Never sent in silence: what a row needs to leave was wiped out by hand.
      if (blank && (values.kind ?? values.key) !== null)
        return [{ code: 'missing', tab: 'outbox', row: at + 1, column: blank }];
      const isRefused = isWaiting(state) && saysNotTaken(why ?? '');
      const code = isRefused ? 'mailFailed' : state && mailStateTraits[state].problem;
      const place = { tab: 'outbox', row: at + 1, column: 'state' };
      return code ? [{ code, ...place, read: why ?? '', detail: recipient ?? '' }] : [];
    }),
  ];
}
