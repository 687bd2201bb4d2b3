import { isForService } from '../../../domain/accounting/documentSellers';
import { tells } from '../../../domain/outbox/mailKind';
import { mailStateTraits } from '../../../domain/outbox/mailState';
import { isInPreparation } from '../../../domain/sale/transitions';
import { folded } from '../../../domain/values/fold';
import type { Problem } from '../../../domain/values/problem';
import { localTime } from '../../../domain/values/time';
import { namesakeProblems } from '../../../tabs/driveNamesake';
import { readCatalogue } from '../../../tabs/readCatalogue';
import type { TabId } from '../../../tabs/tabs';
import { detailProblems } from '../../../tabs/telling/detailProblems';
import { siteProblems } from '../../../tabs/telling/sites';
import { regimeProblems } from '../../../tabs/vatRegimes';
import { MAIL_PERMISSION } from '../../../text/problems/permissions';
import {
  saysFormer,
  saysNotAllowed,
  saysNotTaken,
  saysTooLate,
} from '../../../text/results/outboxReasons';
import { priceProblems } from '../../catalogue/askedPrices';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsColumns, ReadsHead } from '../../kernel/reads';
import { anyTab } from '../../kernel/snapshot';
import { readProblemKey } from '../../kernel/toFix';
import type { paymentColumns } from '../../money/paymentDetails';
import { ordersKeptBack } from '../../outbox/forecast';
import { templateProblems } from '../../outbox/mailWords';
import { dutyProblems } from '../../people/duties';
import { orderersIn, peopleIn, peopleProblems } from '../../people/peopleProblems';
import { requestTitles } from '../../people/requestForm';
import { accountProblems } from '../../producers/accountProblems';
import { goneSellers } from '../../producers/goneSellers';
import { sheetProblems } from '../../producers/sheetProblems';
import { readFees } from '../../records/feeRows';
import { isWaiting, type ReadsOutbox } from '../../records/outboxRows';
import { salesOf } from '../../records/sale';
import { formWithoutSale } from '../form/currentForm';
import { leftOpen } from './leftOpen';
import { placeProblems } from './placeProblems';
import { refusedProblems } from './refusedProblems';
import { repeatProblems } from './repeatProblems';
import { typedOver } from './typedOver';

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
  ReadsHead<'history'> &
  ReadsColumns<'payments', (typeof paymentColumns)[number]>;

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
    ...repeatProblems(snapshot),
    ...templateProblems(snapshot),
    ...mailProblems(snapshot),
    ...ordersKeptBack(ports, snapshot),
    ...dutyProblems(snapshot),
    ...sheetProblems(ports, snapshot),
    ...refusedProblems(ports, snapshot),
    ...formWithoutSale(ports, snapshot),
    ...requestTitles(ports, snapshot),
    ...refusedRequests(snapshot),
  ];
}

/** Those that hang on which of two live sales was read. */
export const problemsOfSale = (snapshot: ReadsToLook): Problem[] => [
  ...snapshot.problems,
  ...peopleProblems(peopleIn(snapshot), orderersIn(snapshot)),
  ...duplicateKeys(snapshot),
  ...typedOver(snapshot),
  ...goneSellers(snapshot),
];

const hasOpened = ({ tabs }: Reads<'sales'>): boolean =>
  salesOf(tabs.sales).some(({ state }) => !isInPreparation(state));

export const missingTabs = (snapshot: ReadsToLook, ids: readonly TabId[]): Problem[] =>
  ids.filter((id) => !anyTab(snapshot, id).stands).map((tab): Problem => ({ code: 'toMake', tab }));

/** A request is read once; its row here is what is left of it, until somebody deletes it. */
function refusedRequests(snapshot: Reads<'toFix'>): Problem[] {
  const { requests } = snapshot.survey;
  if (!requests) return [];
  return snapshot.tabs.toFix.rows.flatMap(({ values: { key, read } }): Problem[] => {
    const { code, tab, row } = readProblemKey(key ?? '');
    if (code !== 'requestRefused' || row === undefined) return [];
    return [{ code, tab, row, read: read ?? '', detail: requests.title }];
  });
}

const KEYS = { producers: 'name', buyers: 'email', offer: 'ref' } as const;

function duplicateKeys(snapshot: Reads<keyof typeof KEYS>): Problem[] {
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).flatMap((tab) => {
    const seen = new Set<string>();
    // Names are compared as everywhere; a reference with its accents, as it is ordered by.
    const compared = (key: string): string => (tab === 'offer' ? key : folded(key));
    return anyTab(snapshot, tab).rows.flatMap(({ key, at }): Problem[] => {
      if (key === '' || !seen.has(compared(key))) {
        seen.add(compared(key));
        return [];
      }
      return [
        {
          code: 'duplicateKey',
          tab,
          row: at + 1,
          column: KEYS[tab],
          read: key,
        },
      ];
    });
  });
}

function mailProblems(snapshot: ReadsOutbox): Problem[] {
  const { rows } = snapshot.tabs.outbox;
  const stopped = rows.filter(
    ({ values: { state, why } }) => state === 'held' && saysFormer(why ?? ''),
  );
  const ofAll: Problem[] =
    stopped.length > 0
      ? [{ code: 'mailsStopped', tab: 'outbox', read: String(stopped.length) }]
      : [];
  const ofEach = rows.flatMap(({ at, values, faults }): Problem[] => {
    const { state, recipient, why, kind } = values;
    if (state === null && !faults.has('state') && (kind ?? values.key) !== null)
      return [{ code: 'missing', tab: 'outbox', row: at + 1, column: 'state' }];
    // Somebody waits for it to know what to bring.
    if (state === 'cancelled' && tells(kind, 'toBring') && saysTooLate(why ?? '')) {
      const place = { tab: 'outbox', row: at + 1, column: 'state' } as const;
      return [{ code: 'orderNeverSent', ...place, detail: recipient ?? '' }];
    }
    if (isWaiting(state)) {
      // Never sent in silence: what a row needs to leave was wiped out by hand.
      const blank = (['kind', 'recipient', 'dueAt', 'key'] as const).find(
        (id) => values[id] === null && !faults.has(id),
      );
      if (blank) return [{ code: 'missing', tab: 'outbox', row: at + 1, column: blank }];
      if (!saysNotTaken(why ?? '')) return [];
      if (saysNotAllowed(why ?? ''))
        return [{ code: 'permissionLacks', tab: 'settings', detail: MAIL_PERMISSION }];
      const place = { tab: 'outbox', row: at + 1, column: 'state' } as const;
      return [{ code: 'mailFailed', ...place, read: why ?? '', detail: recipient ?? '' }];
    }
    const code = state && mailStateTraits[state].problem;
    if (!code) return [];
    return [
      {
        code,
        tab: 'outbox',
        row: at + 1,
        column: 'state',
        read: why ?? '',
        detail: recipient ?? '',
      },
    ];
  });
  return [...ofAll, ...ofEach];
}
