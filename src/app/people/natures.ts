import type { ColumnNature, IsNature } from '../../domain/people/traces';
import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import { plainCell } from '../../tabs/engine/cell';
import type { Tab } from '../../tabs/engine/tab';
import { mailStates } from '../../tabs/outbox';
import { tabs } from '../../tabs/tabs';
import { buyerQuestions } from '../../text/form/buyerQuestions';

const headersOf = (names: readonly Named[]): ReadonlySet<string> =>
  new Set(names.flatMap(({ fr, en }) => [folded(fr), folded(en)]));

const { buyers, orders, outbox } = tabs;

/** By the headers of the drive's tabs and of its forms: copies of people's own have them too. */
const naturesByHeader = (): Readonly<Record<ColumnNature, ReadonlySet<string>>> => ({
  email: headersOf([
    buyers.columns.email.header,
    outbox.columns.recipient.header,
    buyerQuestions.email,
  ]),
  name: headersOf([buyers.columns.name.header, buyerQuestions.name]),
  /** What says something of a person and is in no book. */
  private: headersOf([
    buyers.columns.address.header,
    orders.columns.phone.header,
    orders.columns.comment.header,
    ...(['subject', 'text', 'attachment', 'codes'] as const).map((id) => outbox.columns[id].header),
  ]),
  state: headersOf([outbox.columns.state.header]),
  technical: headersOf(
    Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ technical, header }) => (technical ? [header] : [])),
    ),
  ),
});

export function columnNatures(): IsNature {
  const natures = naturesByHeader();
  return (nature, header) => natures[nature].has(header ?? '');
}

const place = (locale: Locale) => ({ zone: 'Europe/Paris', locale });

/** A mail that would still leave. */
export function isWaiting(state: string): boolean {
  const read = mailStates.read(plainCell(state), place('fr'));
  return read.ok && (read.value === 'toSend' || read.value === 'waiting');
}

export const cancelledState = (locale: Locale): string =>
  String(mailStates.write('cancelled', place(locale)));
