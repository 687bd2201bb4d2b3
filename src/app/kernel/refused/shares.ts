import type { Forms } from '../services/formPort';
import type { ProducerSheets } from '../services/producerSheetPort';
import type { LeftStep, StepOf } from './refusedStep';
import type { SettledBy } from './stepKinds';
import { named } from './storedSteps';
import { MOST_TRIES } from './tries';

/** Of the world no more than what shares ask for. */
interface Sharing {
  readonly forms: Pick<Forms, 'share' | 'editors'>;
  readonly producerSheets: Pick<ProducerSheets, 'share' | 'editors'>;
  readonly workbook: { editors(): readonly string[] | undefined };
  readonly user: () => string;
}

type Shared = SettledBy<'sharing'>;

/** Who else coordinates is not always told. */
export const UNTOLD = '?';

/**
 * Whoever else may edit the spreadsheet; undefined where Google does not say. Blank addresses and
 * one's own need no share.
 */
export function coordinators(ports: Sharing): readonly string[] | undefined {
  return ports.workbook
    .editors()
    ?.filter((address) => address.trim() !== '' && !isOwn(ports, address));
}

export const isOwn = ({ user }: Sharing, address: string): boolean =>
  address.toLowerCase() === user().toLowerCase();

/** Whether an address has access whatever Producteurs says: one's own, or of whoever else coordinates. */
export function staysIn(ports: Sharing): (address: string) => boolean {
  let others: ReadonlySet<string> | undefined;
  return (address) => {
    if (isOwn(ports, address)) return true;
    others ??= new Set(coordinators(ports)?.map((one) => one.toLowerCase()));
    return others.has(address.toLowerCase());
  };
}

/** Lets these in; gives those whom Google refused, and who are not in already. */
export function refusedOf(
  ports: Sharing,
  kind: Shared,
  id: string,
  others: readonly string[],
): readonly string[] {
  const refused =
    kind === 'share'
      ? ports.forms.share(id, others)
      : others.filter((address) => !ports.producerSheets.share(id, address, 'editor'));
  return outside(editorsOf(ports, kind, id), refused);
}

const editorsOf = (ports: Sharing, kind: Shared, id: string): readonly string[] | undefined =>
  kind === 'share' ? ports.forms.editors(id) : ports.producerSheets.editors(id);

function outside(
  editors: readonly string[] | undefined,
  addresses: readonly string[],
): readonly string[] {
  const inside = new Set(editors?.map((one) => one.toLowerCase()));
  return addresses.filter((address) => !inside.has(address.toLowerCase()));
}

/** Of those that it was refused for, who coordinates still; a blank one stands for all. */
export function wanted(
  ports: Sharing,
  addresses: readonly string[],
): readonly string[] | undefined {
  const present = coordinators(ports);
  if (addresses.includes('')) return present;
  const named = new Set(addresses.map((address) => address.toLowerCase()));
  return present?.filter((address) => named.has(address.toLowerCase())) ?? addresses;
}

/**
 * What is still refused of it: tried where it is due, and looked at whether somebody shared it by hand.
 * Where Google never says who is in, and it was tried for three weeks, it is told no more.
 */
export function stillRefused(
  ports: Sharing,
  { tried, ...one }: StepOf<'sharing'>,
  isDue: boolean,
): LeftStep[] {
  const { kind } = one;
  const id = one.kind === 'share' ? one.form : one.file;
  const asked = wanted(ports, one.addresses);
  const editors = editorsOf(ports, kind, id);
  if (editors === undefined && tried.tries >= MOST_TRIES) return [];
  if (!asked) return [isDue ? one : { ...one, tried }];
  const missing = outside(editors, asked);
  const refused = isDue && missing.length > 0 ? refusedOf(ports, kind, id, missing) : missing;
  if (refused.length === 0) return [];
  return [{ ...one, addresses: named(refused), ...(isDue ? {} : { tried }) }];
}
