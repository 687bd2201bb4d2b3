import * as z from 'zod/mini';
import { isEmail, isReachable, normaliseEmail } from '../../domain/orders/order';
import { fingerprint } from '../../domain/values/fingerprint';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import type { ValuesOf } from '../../text/mailKinds/mailKinds';
import { messageValues } from '../../text/mails/messageValues';
import { type MessageGroup, messageGroupIds, messageGroups } from '../../text/results/groupNames';
import { originals, type Words } from '../../text/templates/originals';
import { faultsIn, faultText, writerOf } from '../../text/templates/writer';
import { historyRows, historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { leavingAhead, leavingSaid } from '../outbox/forecast';
import { mayLeave } from '../outbox/handOver';
import { keptLogo } from '../outbox/mailLook';
import { ownWords } from '../outbox/mailWords';
import { tell } from '../outbox/send';
import { threadsIn, toldRows } from '../outbox/telling';
import { knownRequestForm, requestLink } from '../people/requestForm';
import { subscribedPeople } from '../people/subscribers';
import { mailKey, mailVersion } from '../records/mailKeys';
import { driveDetails, occasionOf } from '../records/orderDetails';
import { isServed, ordersOf } from '../records/orderRows';
import { outboxColumns, pendingMail, type QueuedMail } from '../records/outboxRows';
import { producerContacts } from '../records/producerContacts';
import { otherSale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';

const group = z.enum(messageGroupIds);
export const messageLook = z.object({ group: z.optional(group) });
export const messageAsked = z.object({
  group,
  subject: z.string().check(z.maxLength(1000)),
  text: z.string().check(z.maxLength(10_000)),
});
export const messageSent = z.extend(messageAsked, { seen: z.int() });

type Message = z.infer<typeof messageAsked>;

const needs = reads({
  whole: ['producers', 'sales', 'buyers', 'templates'],
  rows: ['orders'],
  columns: { outbox: outboxColumns, history: [], toFix: ['key'] },
});

type MessageReads = Snapshot<typeof needs>;

interface Person {
  readonly email: string;
  /** Whom it greets; of a producer's name no first name is made (docs/rules.md E60). */
  readonly name: string;
  readonly basket?: number | null;
}

/** The page of a message to some people: plain JSON. */
export interface MessageView {
  readonly language: Locale;
  readonly now: number;
  readonly zone: string;
  /** Whose buyers are meant, and the other live sale where there are two. */
  readonly sale: number;
  readonly beside: number | null;
  readonly user: string;
  readonly driveName: string;
  /** As it is kept; null where there is none. */
  readonly logo: string | null;
  /** With how many people a mail reaches. */
  readonly groups: readonly { readonly id: MessageGroup; readonly count: number }[];
  readonly group: MessageGroup;
  /** Of the group, those who have no address. */
  readonly without: number;
  /** What the words stand for about the first of them; null where there is nobody. */
  readonly shown: ValuesOf<'message'> | null;
  /** What whoever writes begins with. */
  readonly start: Words;
}

const startOf = (snapshot: Reads<'templates'>): Words => {
  const { locale } = snapshot.place;
  const own = ownWords(snapshot).get('message');
  return own && faultsIn('message', own, locale).length === 0 ? own : originals[locale].message;
};

/** Those of a group that mails can reach, one an address, and how many more have none. */
function peopleIn(snapshot: MessageReads, group: MessageGroup) {
  const all: readonly Person[] = {
    subscribers: () => subscribedPeople(snapshot),
    buyers: () => ordersOf(snapshot.tabs.orders).rows.filter(isServed),
    producers: () =>
      [...producerContacts(snapshot).values()].map(({ email }) => ({
        email: email ?? '',
        name: '',
      })),
  }[group]();
  const people = new Map<string, Person>();
  let without = 0;
  for (const one of all) {
    const email = normaliseEmail(one.email);
    if (!isEmail(email) || !isReachable(email)) without++;
    else if (!people.has(email)) people.set(email, { ...one, email });
  }
  return { people: [...people.values()], without };
}

/** What a message says about each person. */
function valuesFor(ports: Ports, snapshot: MessageReads, group: MessageGroup) {
  const drive = driveDetails(snapshot);
  const sale = saleOf(snapshot);
  const form = group === 'subscribers' ? knownRequestForm(ports) : undefined;
  return ({ email, name, basket }: Person): ValuesOf<'message'> =>
    messageValues({
      ...{ drive, name, basket: basket ?? undefined },
      ...(sale ? { sale: occasionOf(snapshot, sale).sale } : {}),
      stopLink: form
        ? requestLink(form, 'unsubscribe', sale?.number ?? 0, email, drive.locale)
        : '',
    });
}

/** Whom one can write to, and what the words say about one of them. */
export function messageView(
  ports: Ports,
  asked: z.infer<typeof messageLook>,
): Result<MessageView, Refusal> {
  const snapshot = readDrive(ports, needs, 'asked');
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const groups = messageGroupIds.map((id) => ({ id, ...peopleIn(snapshot, id) }));
  const { people: buyers } = peopleIn(snapshot, 'buyers');
  const group = asked.group ?? (buyers.length > 0 ? 'buyers' : 'subscribers');
  const { people, without } = peopleIn(snapshot, group);
  const [first] = people;
  return ok({
    language: snapshot.place.locale,
    now: snapshot.now,
    zone: snapshot.place.zone,
    sale: saleOf(snapshot)?.number ?? 0,
    beside: otherSale(snapshot)?.number ?? null,
    user: ports.user(),
    driveName: snapshot.settings.driveName,
    logo: keptLogo(snapshot),
    groups: groups.map(({ id, people }) => ({ id, count: people.length })),
    ...{ group, without },
    shown: first ? valuesFor(ports, snapshot, group)(first) : null,
    start: startOf(snapshot),
  });
}

/** Every mail of it, and how many have these very words (docs/rules.md E9); or why there is none. */
function decide(ports: Ports, { group, subject, text }: Message) {
  const snapshot = readDrive(ports, needs, 'asked');
  const { locale } = snapshot.place;
  if (!snapshot.tabs.settings.stands) return fail<Refusal>({ code: 'notInstalled' });
  const isUnwritten = text.trim() === '' || text.trim() === startOf(snapshot).text.trim();
  if (subject.trim() === '' || isUnwritten) return fail<Refusal>({ code: 'emptyMessage' });
  const words = { subject, text };
  const [fault] = faultsIn('message', words, locale);
  if (fault) return fail<Refusal>({ code: 'badTemplate', detail: faultText(fault, locale) });
  const people = peopleIn(snapshot, group).people.filter(({ email }) =>
    mayLeave(snapshot.settings, { kind: 'message', recipient: email }),
  );
  if (people.length === 0) return fail<Refusal>({ code: 'nobodyInGroup' });
  const sale = saleOf(snapshot)?.number ?? 0;
  const about = fingerprint(`${subject}\n${text}`);
  const threads = threadsIn(toldRows(snapshot, sale));
  const write = writerOf(new Map([['message', words]]), locale);
  const valuesOf = valuesFor(ports, snapshot, group);
  const version = mailVersion({ about, content: group, nth: 0 });
  const mails = people.flatMap((person): QueuedMail[] => {
    const to = { kind: 'message', recipient: person.email } as const;
    if (threads({ ...to, about }).length > 0) return [];
    const mail = write('message', valuesOf(person));
    return [{ ...to, dueAt: snapshot.now, key: mailKey({ ...to, sale, version }), mail }];
  });
  // Something that Google would send blank.
  const isBlank = mails.some(({ mail }) => mail.subject.trim() === '' || mail.text.trim() === '');
  if (isBlank) return fail<Refusal>({ code: 'emptyMessage' });
  return ok({ snapshot, sale, mails, people: people.length });
}

/** How many would be written to, and when it leaves: what whoever writes says yes to. */
export interface MessageAsked {
  readonly people: number;
  /** Of them, those who have these very words. */
  readonly already: number;
  /** When the others leave, in words. */
  readonly told: string;
}

export function askBeforeMessage(ports: Ports, asked: Message): Result<MessageAsked, Refusal> {
  const plan = decide(ports, asked);
  if (!plan.ok) return plan;
  const { snapshot, mails, people } = plan.value;
  const more = mails.map((mail) => pendingMail(mail, undefined));
  const leaving = leavingAhead(snapshot, ports.mailer.remaining(), more);
  return ok({ people, already: people - mails.length, told: leavingSaid(leaving, snapshot) });
}

export interface MessageSent {
  readonly code: 'messageSent';
  /** What became of its mails, in words; blank where there was none. */
  readonly told: string;
}

/** To each of them once, however often it is asked for (docs/rules.md E9). */
export function sendMessage(
  ports: Ports,
  { seen, ...asked }: z.infer<typeof messageSent>,
): Result<MessageSent, Refusal> {
  const plan = decide(ports, asked);
  if (!plan.ok) return plan;
  const { snapshot, sale, mails, people } = plan.value;
  if (people !== seen) return fail({ code: 'changedMeanwhile' });
  const words = historyWords(snapshot);
  const entry = {
    action: words.message,
    detail: `${messageGroups[asked.group][snapshot.place.locale]} – ${asked.subject.trim()}`,
    after: words.mails(mails.length),
  };
  const history = mails.length > 0 ? historyRows(ports, snapshot, [entry]) : [];
  const told = tell(ports, snapshot, sale, mails, { rows: { history } });
  return ok({ code: 'messageSent', told: leavingSaid(told, snapshot) });
}
