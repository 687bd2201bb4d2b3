import { isInPreparation, takesOrders } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { instant, MINUTE } from '../../../domain/values/time';
import { refusedText } from '../../../text/problems/toRetry';
import { OWNER } from '../../kernel/owner';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import { notShared } from '../../kernel/steps/shares';
import {
  allToRetry,
  putToRetry,
  retryNoMore,
  saidNow,
  type ToRetry,
} from '../../kernel/steps/toRetry';
import { isRequestForm } from '../../people/requestForm';
import { salesOf } from '../../records/sale';
import { followLinked } from '../form/followLinked';
import { isOver, saleWithForm } from '../form/formOfSale';

/** So many are tried in a run; those that were tried longest ago first. */
const MOST_TRIES = 20;
/** Time kept for what stands in the tabs. */
const RESERVE = MINUTE;
/** The act that noted it may go on still. */
const LONGEST_RUN = 6 * MINUTE;

type ReadsForms = Reads<'sales'> & ReadsHead<'history'>;

/** Tries again what Google refused (docs/rules.md S10), and tells what it still refuses. */
export function refusedProblems(ports: Ports, snapshot: ReadsForms): Problem[] {
  const all = allToRetry(ports);
  return all.flatMap((one, nth) => {
    const mayTry = nth < MOST_TRIES && ports.clock.left() > RESERVE;
    const left = mayTry ? stillRefused(ports, snapshot, one) : one;
    if (!left) retryNoMore(ports, one.service, one.id);
    else if (left !== one) putToRetry(ports, left);
    return left ? problemsOf(snapshot, left) : [];
  });
}

/** What is left of it; undefined: it is done, or wanted no more. */
function stillRefused(ports: Ports, snapshot: ReadsForms, one: ToRetry): ToRetry | undefined {
  const { service, id, what } = one;
  const { now } = snapshot;
  const at = ports.clock.now();
  const again = (about = what): ToRetry => {
    return { ...one, what: about, at, said: saidNow(ports, one.said) };
  };
  const isPreparing = salesOf(snapshot.tabs.sales).some(({ state }) => isInPreparation(state));
  const sale = saleWithForm(snapshot, id);
  switch (service) {
    case 'formShare': {
      const isWanted = sale ? !isOver(sale, now) : isPreparing || isRequestForm(ports, id);
      const refused = isWanted ? notShared(ports, 'form', id).join(', ') : '';
      return refused === '' ? undefined : again(refused);
    }
    case 'archiveShare': {
      const refused = notShared(ports, 'file', id).join(', ');
      return refused === '' ? undefined : again(refused);
    }
    case 'opening':
      return isPreparing || at < one.at + LONGEST_RUN ? one : undefined;
    case 'formParts':
      return (sale ? takesOrders(sale, now) || isInPreparation(sale.state) : isPreparing)
        ? one
        : undefined;
    case 'formWatch':
      if (!sale || isOver(sale, now)) return undefined;
      if (what === 'unlinked') return followLinked(ports, snapshot, sale) ? undefined : again();
      return takesOrders(sale, now) && ports.forms.isTaking(id) !== true ? again() : undefined;
    case 'triggers':
      // Google shows everybody only their own.
      return isOwner(ports) && ports.triggers.stand() ? undefined : one;
    default:
      return one;
  }
}

/** Of the sale with this form; one that no sale has as yet is of the latest. */
function numberOf(snapshot: ReadsForms, { id, what }: ToRetry): string {
  const latest = salesOf(snapshot.tabs.sales).at(-1);
  return String((saleWithForm(snapshot, id)?.number ?? what) || latest?.number);
}

const isOwner = ({ memory, user }: Ports): boolean => memory.get(OWNER) === user();

function problemsOf(snapshot: ReadsForms, one: ToRetry): Problem[] {
  const { place } = snapshot;
  const { service, what } = one;
  if (service === 'formParts')
    return what.split(' ').map((detail) => ({ code: 'formLacks', tab: 'sales', detail }));
  if (service === 'formWatch') return [{ code: WATCHED[what] ?? 'formClosed', tab: 'sales' }];
  const tab =
    service === 'triggers' ? 'settings' : service.startsWith('sheet') ? 'producers' : 'sales';
  const about = service === 'form' ? numberOf(snapshot, one) : what;
  const refused = { ...one, service, what: about, since: instant(one.since) };
  const detail = refusedText(refused, place.zone, place.locale);
  return [{ code: 'toRetry', tab, read: one.said, detail }];
}

const WATCHED: Readonly<Record<string, Problem['code']>> = {
  gone: 'formGone',
  unlinked: 'answersTabMissing',
};
