import type { Ports } from '../ports';
import { keepTrying } from './toRetry';

type Shared = 'form' | 'file';

/** Who else coordinates is not always told. */
const UNTOLD = '?';

/**
 * Whoever else may edit the spreadsheet; undefined where Google does not say. Blank addresses and
 * one's own need no share.
 */
const coordinators = (ports: Ports): readonly string[] | undefined =>
  ports.workbook.editors()?.filter((address) => address.trim() !== '' && !isOwn(ports, address));

export const isOwn = ({ user }: Ports, address: string): boolean =>
  address.toLowerCase() === user().toLowerCase();

/** Whether an address has access whatever Producteurs says: one's own, or of whoever else coordinates. */
export function staysIn(ports: Ports): (address: string) => boolean {
  let others: ReadonlySet<string> | undefined;
  return (address) => {
    if (isOwn(ports, address)) return true;
    others ??= new Set(coordinators(ports)?.map((one) => one.toLowerCase()));
    return others.has(address.toLowerCase());
  };
}

/** Lets the other coordinators in who are not in already; gives those whom Google refused. */
export function notShared(ports: Ports, kind: Shared, id: string): readonly string[] {
  const others = coordinators(ports);
  if (!others) return [UNTOLD];
  if (others.length === 0) return [];
  const { forms, producerSheets } = ports;
  const editors = kind === 'form' ? forms.editors(id) : producerSheets.editors(id);
  const inside = new Set(editors?.map((one) => one.toLowerCase()));
  const missing = others.filter((address) => !inside.has(address.toLowerCase()));
  return kind === 'form'
    ? forms.share(id, missing)
    : missing.filter((address) => !producerSheets.share(id, address, 'editor'));
}

/** Lets the others close and change a form too, and go on with an archive. */
export function shareOut(ports: Ports, kind: Shared, id: string): void {
  const refused = notShared(ports, kind, id).join(', ');
  if (refused) keepTrying(ports, kind === 'form' ? 'formShare' : 'archiveShare', id, refused);
}
