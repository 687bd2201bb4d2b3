import type { Locale, Named } from '../domain/locale';
import { isEmail, normaliseEmail } from '../domain/order';
import type { Problem, ProblemCode } from '../domain/problem';
import { fail, ok, type Result } from '../domain/result';
import { atLocal, type Day, type Instant, localTime } from '../domain/time';
import { type Cell, emptyCell, folded, isBlank } from '../tabs/cell';
import { choice, moment, type Place, text, typedMoment, whole, yesNo } from '../tabs/kinds';
import type { ReadTab } from '../tabs/read';
import type { settingsTab } from '../tabs/settings';
import { cellAt } from '../tabs/sheet';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** A moment of every week, or of one sale only. */
export type When =
  | ({ readonly kind: 'weekly'; readonly weekday: number } & ClockTime)
  | { readonly kind: 'once'; readonly at: Instant };

export type PickupWhen =
  | {
      readonly kind: 'weekly';
      readonly weekday: number;
      readonly from: ClockTime;
      readonly until: ClockTime;
    }
  | { readonly kind: 'once'; readonly from: Instant; readonly until: Instant };

export interface Settings {
  readonly driveName: string;
  readonly coordinatorEmail: string | null;
  readonly place: string;
  readonly opening: When;
  readonly closing: When;
  readonly pickup: PickupWhen;
  readonly everyWeeks: number;
  readonly countedFrom: Day | null;
  readonly instructions: string;
  readonly answers: 'replace' | 'add';
  readonly atMost: number;
  readonly announce: 'yes' | 'no';
  readonly reminderAt: ClockTime;
  readonly producersSee: 'nothing' | 'numbers' | 'names';
  readonly language: Locale;
}

type SettingReader<T> = (
  cell: Cell,
  place: Place,
) => Result<T, { code: ProblemCode; detail?: string }>;

interface Setting<T> {
  readonly label: Named;
  readonly help: Named;
  readonly fallback: T;
  /** Written at installation, so that people see what to change. */
  readonly initial?: Named;
  readonly read: SettingReader<T>;
}

const WEEKDAYS: readonly Named[] = [
  { fr: 'lundi', en: 'monday' },
  { fr: 'mardi', en: 'tuesday' },
  { fr: 'mercredi', en: 'wednesday' },
  { fr: 'jeudi', en: 'thursday' },
  { fr: 'vendredi', en: 'friday' },
  { fr: 'samedi', en: 'saturday' },
  { fr: 'dimanche', en: 'sunday' },
];

const CLOCK = /^(\d{1,2})(?:\s*[h:]\s*(\d{2})?)?(?::\d{2})?$/;

function clockTime(words: string): ClockTime | undefined {
  const match = CLOCK.exec(words.trim());
  const hour = Number(match?.[1] ?? Number.NaN);
  const minute = Number(match?.[2] ?? 0);
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}

function weekdayAndRest(words: string): { weekday: number; rest: string } | undefined {
  const [first = '', ...rest] = folded(words).split(' ');
  const index = WEEKDAYS.findIndex((day) => day.fr === first || day.en === first);
  const hours = rest.join(' ').replace(/^(a|de|at|from) /, '');
  return index < 0 ? undefined : { weekday: index + 1, rest: hours };
}

const readWhen: SettingReader<When> = (cell, place) => {
  const once = moment.read(cell, place);
  if (once.ok) return ok({ kind: 'once', at: once.value });
  const weekly = weekdayAndRest(cell.text);
  const time = weekly && clockTime(weekly.rest);
  return weekly && time
    ? ok({ kind: 'weekly', weekday: weekly.weekday, ...time })
    : fail({ code: 'notMoment' });
};

const readPickup: SettingReader<PickupWhen> = (cell, place) => {
  const fault = fail({ code: 'notSpan' as const });
  const [before, after, ...more] = cell.text.split(/\s*[-–—]\s*|\s+[aà]\s+(?=\d)/);
  const until = clockTime(after ?? '');
  if (before === undefined || !until || more.length > 0) return fault;
  const weekly = weekdayAndRest(before);
  if (weekly) {
    const from = clockTime(weekly.rest);
    return from && isBefore(from, until)
      ? ok({ kind: 'weekly', weekday: weekly.weekday, from, until })
      : fault;
  }
  const from = typedMoment(before, place.zone);
  if (from === undefined) return fault;
  const end = atLocal(localTime(from, place.zone).day, until, place.zone);
  return end > from ? ok({ kind: 'once', from, until: end }) : fault;
};

const isBefore = (a: ClockTime, b: ClockTime): boolean =>
  a.hour * 60 + a.minute < b.hour * 60 + b.minute;

const readClock: SettingReader<ClockTime> = (cell) => {
  if (typeof cell.value === 'number' && cell.value >= 0 && cell.value < 1) {
    const minutes = Math.round(cell.value * 1440);
    return ok({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  }
  const time = clockTime(cell.text);
  return time ? ok(time) : fail({ code: 'notTime' });
};

const readDay: SettingReader<Day | null> = (cell, place) => {
  const read = moment.read(cell, place);
  return read.ok ? ok(localTime(read.value, place.zone).day) : read;
};

const readEmail: SettingReader<string | null> = (cell) => {
  const address = normaliseEmail(cell.text);
  return isEmail(address) ? ok(address) : fail({ code: 'notEmail' });
};

const atLeastOne: SettingReader<number> = (cell, place) => {
  const read = whole.read(cell, place);
  return read.ok && (read.value < 1 || read.value > 100) ? fail({ code: 'tooLarge' }) : read;
};

const answersKind = choice({
  replace: { fr: 'remplace', en: 'replaces', also: ['remplace la précédente'] },
  add: { fr: 'ajoute', en: 'adds', also: ["s'ajoute", 's’ajoute'] },
});
const producersSeeKind = choice({
  nothing: { fr: 'non', en: 'no' },
  numbers: { fr: 'numéros', en: 'numbers' },
  names: { fr: 'noms', en: 'names' },
});
const languageKind = choice({
  fr: { fr: 'fr', en: 'fr', also: ['français', 'french'] },
  en: { fr: 'en', en: 'en', also: ['anglais', 'english'] },
});

type SettingTable = { readonly [K in keyof Settings]: Setting<Settings[K]> };

export const settingTable: SettingTable = {
  driveName: {
    label: { fr: 'Nom du drive', en: 'Name of the drive' },
    help: {
      fr: 'Tel qu’il signe les mails et titre le formulaire.',
      en: 'As it signs mails and heads the form.',
    },
    fallback: 'Drive fermier',
    initial: { fr: 'Drive fermier', en: 'Farm drive' },
    read: text.read,
  },
  coordinatorEmail: {
    label: { fr: 'E-mail du coordinateur', en: 'Coordinator’s e-mail' },
    help: {
      fr: 'Les réponses aux mails du drive lui arrivent.',
      en: 'Replies to the drive’s mails go there.',
    },
    fallback: null,
    read: readEmail,
  },
  place: {
    label: { fr: 'Lieu de retrait', en: 'Pick-up place' },
    help: { fr: 'Dans le formulaire et les mails.', en: 'In the form and the mails.' },
    fallback: '',
    read: text.read,
  },
  opening: {
    label: { fr: 'Ouverture du cycle', en: 'Orders open' },
    help: {
      fr: '« mardi 8:00 » chaque semaine, ou « 07/04/2026 08:00 » pour une fois.',
      en: '“tuesday 8:00” every week, or “07/04/2026 08:00” once.',
    },
    fallback: { kind: 'weekly', weekday: 2, hour: 8, minute: 0 },
    initial: { fr: 'mardi 8:00', en: 'tuesday 8:00' },
    read: readWhen,
  },
  closing: {
    label: { fr: 'Fermeture du cycle', en: 'Orders close' },
    help: {
      fr: '« jeudi 22:00 » chaque semaine, ou une date et une heure.',
      en: '“thursday 22:00” every week, or a date and time.',
    },
    fallback: { kind: 'weekly', weekday: 4, hour: 22, minute: 0 },
    initial: { fr: 'jeudi 22:00', en: 'thursday 22:00' },
    read: readWhen,
  },
  pickup: {
    label: { fr: 'Retrait', en: 'Pick-up' },
    help: {
      fr: '« samedi 8:00-12:00 » chaque semaine, ou « 11/04/2026 08:00-12:00 ».',
      en: '“saturday 8:00-12:00” every week, or “11/04/2026 08:00-12:00”.',
    },
    fallback: {
      kind: 'weekly',
      weekday: 6,
      from: { hour: 8, minute: 0 },
      until: { hour: 12, minute: 0 },
    },
    initial: { fr: 'samedi 8:00-12:00', en: 'saturday 8:00-12:00' },
    read: readPickup,
  },
  everyWeeks: {
    label: { fr: 'Une vente toutes les … semaines', en: 'A sale every … weeks' },
    help: {
      fr: '1 : chaque semaine ; 2 : une semaine sur deux.',
      en: '1: every week; 2: every second week.',
    },
    fallback: 1,
    initial: { fr: '1', en: '1' },
    read: atLeastOne,
  },
  countedFrom: {
    label: { fr: 'Semaines comptées depuis', en: 'Weeks counted from' },
    help: {
      fr: 'Une date de retrait, quand on vend une semaine sur deux.',
      en: 'A pick-up date, when selling every second week.',
    },
    fallback: null,
    read: readDay,
  },
  instructions: {
    label: { fr: 'Consignes de retrait', en: 'Pick-up instructions' },
    help: {
      fr: 'Dans le formulaire et le rappel : sacs, monnaie, stationnement …',
      en: 'In the form and the reminder: bags, parking …',
    },
    fallback: '',
    read: text.read,
  },
  answers: {
    label: { fr: 'Une nouvelle réponse', en: 'A new answer' },
    help: {
      fr: '« remplace » la commande précédente, ou s’« ajoute » à elle.',
      en: '“replaces” the earlier order, or “adds” to it.',
    },
    fallback: 'replace',
    initial: { fr: 'remplace', en: 'replaces' },
    read: answersKind.read,
  },
  atMost: {
    label: { fr: 'Quantité proposée au plus', en: 'Largest quantity offered' },
    help: {
      fr: 'Nombre de choix par produit dans le formulaire, si le stock le permet.',
      en: 'Choices a product in the form, as stock allows.',
    },
    fallback: 12,
    initial: { fr: '12', en: '12' },
    read: atLeastOne,
  },
  announce: {
    label: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
    help: {
      fr: 'oui : un mail aux abonnés de l’onglet Acheteurs.',
      en: 'yes: a mail to the subscribers in Buyers.',
    },
    fallback: 'yes',
    initial: { fr: 'oui', en: 'yes' },
    read: yesNo.read,
  },
  reminderAt: {
    label: { fr: 'Rappel la veille du retrait, à', en: 'Reminder on the eve of pick-up, at' },
    help: { fr: 'Heure du mail de rappel.', en: 'Time of the reminder mail.' },
    fallback: { hour: 18, minute: 0 },
    initial: { fr: '18:00', en: '18:00' },
    read: readClock,
  },
  producersSee: {
    label: { fr: 'Les producteurs voient les paniers', en: 'Producers see the baskets' },
    help: {
      fr: '« non », « numéros » ou « noms » ; jamais l’adresse ni le téléphone.',
      en: '“no”, “numbers” or “names”; never address or phone.',
    },
    fallback: 'nothing',
    initial: { fr: 'non', en: 'no' },
    read: producersSeeKind.read,
  },
  language: {
    label: { fr: 'Langue', en: 'Language' },
    help: {
      fr: 'fr ou en ; « Installer le drive » l’applique aux onglets.',
      en: 'fr or en; “Set up the drive” applies it to the tabs.',
    },
    fallback: 'fr',
    initial: { fr: 'fr', en: 'en' },
    read: languageKind.read,
  },
};

export type SettingId = keyof Settings;
export const settingIds = Object.keys(settingTable) as SettingId[];

const labels = new Map<string, SettingId>(
  settingIds.flatMap((id) => {
    const { fr, en } = settingTable[id].label;
    return [
      [folded(fr), id],
      [folded(en), id],
    ] as const;
  }),
);

/** The setting a label names in either language; undefined for a row of people's own. */
export const settingOf = (label: string | null): SettingId | undefined =>
  labels.get(folded(label ?? ''));

/** Settings with their fall-backs where a row is missing or blank; a wrong value is a problem. */
export function readSettings(
  read: ReadTab<typeof settingsTab>,
  place: Place,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const settings: Record<string, unknown> = {};
  for (const id of settingIds) settings[id] = settingTable[id].fallback;
  const problems: Problem[] = [];
  const seen = new Set<SettingId>();
  for (const row of read.rows) {
    const id = settingOf(row.values.label);
    const cell = read.columns.has('value')
      ? cellAt(row.cells, read.columns.get('value'))
      : emptyCell;
    if (!id || isBlank(cell)) continue;
    const at = { tab: 'settings', row: row.at + 1, column: 'value', read: cell.text };
    if (seen.has(id)) problems.push({ code: 'duplicateKey', ...at, read: row.values.label ?? '' });
    else {
      seen.add(id);
      const value = settingTable[id].read(cell, place);
      if (value.ok) settings[id] = value.value;
      else problems.push({ ...at, ...value.error });
    }
  }
  return { settings: settings as unknown as Settings, problems };
}
