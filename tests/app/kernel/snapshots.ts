import type { Ports, Survey } from '../../../src/app/kernel/ports';
import type { Reads } from '../../../src/app/kernel/reads';
import { type Offered, offeredOf } from '../../../src/app/records/offer';
import type { Answer } from '../../../src/app/records/orderRows';
import type { Sale } from '../../../src/app/records/sale';
import { readDrive } from '../../../src/app/settings/readDrive';
import { cents } from '../../../src/domain/values/money';
import { atLocal, day, type Instant } from '../../../src/domain/values/time';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { SheetContent } from '../../../src/tabs/engine/sheet';
import { type TabId, type Tabs, tabIds } from '../../../src/tabs/tabs';
import { type Settings, settingTable } from '../../../src/text/settings/settings';
import { paris, tabSheet } from '../../tabs/sheets';

type Rows = { readonly [K in TabId]?: readonly RowToWrite<Tabs[K]>[] };

const lazily = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    get: () => {
      throw new Error(`${name} is not needed here`);
    },
  });

/** Everything of the world that a pure decision may ask for; the rest is not there. */
export function portsOf(sheets: ReadonlyMap<TabId, SheetContent>, now: Instant): Ports {
  const memory = new Map<string, string>();
  const survey: Survey = {
    locale: 'fr_FR',
    zone: paris.zone,
    sheets,
    places: new Map(),
    answers: new Map(),
    overlap: null,
    copies: [],
    leftovers: [],
    cells: 0,
    guarded: new Set(),
  };
  return {
    workbook: {
      ...lazily<Ports['workbook']>('workbook'),
      survey: () => survey,
      fetch: (ranges) =>
        ranges.map(({ sheetId, startRow, endRow, startColumn, endColumn }) => {
          const sheet = [...sheets.values()].find((one) => one.sheetId === sheetId);
          const first = sheet?.headerRow ?? 0;
          return [sheet?.header ?? [], ...(sheet?.rows ?? [])]
            .slice(startRow - first, endRow === undefined ? undefined : endRow - first)
            .map((row) => row.slice(startColumn, endColumn).map(({ value }) => value));
        }),
    },
    forms: lazily('forms'),
    archive: lazily('archive'),
    mailer: { remaining: () => 100, send: () => null },
    producerSheets: lazily('producerSheets'),
    triggers: { ...lazily<Ports['triggers']>('triggers'), lacking: () => [] },
    lock: lazily('lock'),
    progress: { begin: () => {}, tell: () => {}, end: () => {}, read: () => null },
    memory: {
      get: (key) => memory.get(key) ?? null,
      all: (prefix) => new Map([...memory].filter(([key]) => key.startsWith(prefix))),
      set: (key, value) => void memory.set(key, value),
      note: (key, value) => memory.set(key, value).has(key),
      remove: (key) => void memory.delete(key),
    },
    clock: { now: () => now, left: () => 300_000 },
    user: () => 'coordination@exemple.fr',
    refusalIn: () => undefined,
    refusal: () => '',
    helpPage: () => '',
    uuid: () => '3f0c2c1a-5d1b-4c58-9f0e-6a4b6f1f2d10',
  };
}

/** A moment of the week of the sale: Monday 6 to Sunday 12 April 2026. */
export const at = (date: number, hour: number, minute = 0, second = 0): Instant =>
  atLocal(day(`2026-04-${String(date).padStart(2, '0')}`), { hour, minute, second }, paris.zone);

const settingRows = (settings: Readonly<Partial<Record<keyof Settings, string>>>) =>
  Object.entries(settings).map(([id, value]) => ({
    label: settingTable[id as keyof Settings].label.fr,
    value,
  }));

interface DriveOptions {
  readonly settings?: Readonly<Partial<Record<keyof Settings, string>>>;
  readonly now?: Instant;
  /** Tabs that hold columns of people's own or lack some: by column id, null for their own. */
  readonly columns?: { readonly [K in TabId]?: readonly (string | null)[] };
}

/** The tabs that these rows make; one that is not named is not there. */
export function portsWith(
  rows: Rows,
  { settings = {}, now = at(8, 12), columns = {} }: DriveOptions = {},
): Ports {
  const all: Record<string, readonly object[]> = { settings: settingRows(settings), ...rows };
  const sheets = new Map(
    Object.entries(all).map(([id, list]) => {
      const tab = id as TabId;
      const own = columns[tab];
      const layout = { sheetId: 100 + tabIds.indexOf(tab), ...(own ? { columns: own } : {}) };
      return [tab, tabSheet(tab, list as Record<string, unknown>[], layout)];
    }),
  );
  return portsOf(sheets, now);
}

export type EverythingRead = Reads<TabId>;

/** Every tab whole. */
export const everythingOf = (ports: Ports): EverythingRead =>
  readDrive(ports, { whole: tabIds, rows: [] }, 'current') as EverythingRead;

/** The spreadsheet as one action reads it. */
export const snapshotOf = (rows: Rows, options: DriveOptions = {}): EverythingRead =>
  everythingOf(portsWith(rows, options));

type OfferRow = RowToWrite<Tabs['offer']>;

/** A row of « Produits en vente », by the piece unless told otherwise. */
export const offerRow = (ref: string, traits: OfferRow = {}): OfferRow => ({
  ref,
  producer: 'Ferme du Haut',
  title: `Produit ${ref}`,
  packaging: 'pièce',
  content: 1,
  unit: 'piece',
  price: cents(220),
  sale: 'piece',
  question: `Produit ${ref} – 2,20 €`,
  item: 1000 + ref.charCodeAt(0),
  entry: `7${ref.charCodeAt(0)}`,
  served: 0,
  ...traits,
});

export const offeredIn = (snapshot: Reads<'offer'>): Offered[] => offeredOf(snapshot.tabs.offer);

export const sale: Sale = {
  terms: { fees: [], place: '' },
  areFeesLost: false,
  number: 3,
  state: 'open',
  opensAt: at(7, 8),
  closesAt: at(9, 22),
  pickupStart: at(11, 8),
  pickupEnd: at(11, 12),
  place: 'Terrasse de la boulangerie',
  form: {
    id: 'form-3',
    url: 'https://forms.test/3/viewform',
    editUrl: 'https://forms.test/3/edit',
  },
  answersSheet: 900,
  answersRead: 0,
  entries: '{"email":"1","name":"2","phone":"3","comment":"4"}',
};

/** What somebody sends by the form. */
export const answer = (
  email: string,
  time: Instant,
  asked: Readonly<Record<string, number>>,
  more: Partial<Answer> = {},
): Answer => ({
  time,
  email,
  typedEmail: email,
  name: email.split('@')[0] ?? '',
  phone: '',
  comment: '',
  asked: new Map(Object.entries(asked)),
  unread: [],
  ...more,
});
