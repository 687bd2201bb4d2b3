import type { Settings } from '../../domain/settings/settings';
import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import type { Unit } from '../../domain/values/quantity';
import { fail, ok, type Result } from '../../domain/values/result';
import { clockText } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import { readCatalogue } from '../../tabs/readCatalogue';
import type { Question } from '../../text/results/preview';
import { refusalText } from '../../text/results/refusalText';
import { settingHelps } from '../../text/settings/settingHelps';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placedText } from '../kernel/toFix';
import { latestSale, type Sale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { settingTexts } from '../settings/saveSettings';
import { type SettingId, settingTable } from '../settings/settingTable';
import { decideOpening } from './openCycle';
import { openingQuestion } from './preview';

/** A moment of every week, in parts that people may change: « 8:00 ». */
export interface Weekly {
  readonly weekday: number;
  readonly from: string;
  readonly until: string | null;
}

export interface FirstSetting {
  readonly id: SettingId;
  readonly help: string;
  readonly text: string;
  /** Null where it is something else than a moment of every week. */
  readonly weekly: Weekly | null;
}

/** What is there already, and what is missing to open the first sale. */
export interface FirstSteps {
  readonly language: Locale;
  readonly user: string;
  readonly settings: readonly FirstSetting[];
  readonly producers: readonly {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly products: number;
  }[];
  /** What pasted lines are compared with. */
  readonly products: readonly {
    readonly ref: string;
    readonly producer: string;
    readonly title: string;
    readonly packaging: string;
    readonly cents: number | null;
    readonly content: number | null;
    readonly unit: Unit | null;
    readonly stock: number | null;
  }[];
  /** What keeps products from being sold, with their places. */
  readonly problems: readonly string[];
  readonly sale: Sale['state'] | null;
  /** What opening would do, or why it cannot be. */
  readonly opening: { readonly question: Question } | { readonly refusal: string };
}

const ASKED: readonly SettingId[] = [
  'driveName',
  'place',
  'opening',
  'closing',
  'pickup',
  'coordinatorEmail',
  'mode',
  'language',
];

const needs = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer'],
  rows: [],
});

export function firstSteps(ports: Ports): Result<FirstSteps, Refusal> {
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const { locale } = snapshot.place;
  const { products, problems } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  const isAsked = ({ tab }: Problem): boolean => tab === 'products' || tab === 'settings';
  const decided = decideOpening(snapshot, {});
  return ok({
    language: locale,
    user: ports.user(),
    settings: ASKED.map((id) => firstSetting(snapshot, id)),
    producers: snapshot.tabs.producers.rows.map(({ values: { name, email, phone } }) => ({
      name: name ?? '',
      email: email ?? '',
      phone: phone ?? '',
      products: products.filter(({ producer }) => producer === name).length,
    })),
    products: snapshot.tabs.products.rows.map(({ values }) => ({
      ref: values.ref ?? '',
      producer: values.producer ?? '',
      title: values.title ?? '',
      packaging: values.packaging ?? '',
      cents: values.price,
      content: values.content,
      unit: values.unit,
      stock: values.stock,
    })),
    problems: [...snapshot.problems.filter(isAsked), ...problems].map((one) =>
      placedText(snapshot, one),
    ),
    sale: latestSale(snapshot.tabs.sales)?.state ?? null,
    opening: decided.ok
      ? { question: openingQuestion(snapshot, decided.value) }
      : { refusal: refusalText(decided.error.code, decided.error.detail, locale) },
  });
}

function firstSetting(snapshot: Reads, id: SettingId): FirstSetting {
  const help = settingHelps[id][snapshot.place.locale];
  const text = settingTexts(snapshot).get(id)?.text ?? '';
  const isReadable = text === '' || settingTable[id].read(plainCell(text), snapshot.place).ok;
  return { id, help, text, weekly: isReadable ? weeklyOf(snapshot.settings, id) : null };
}

function weeklyOf(settings: Settings, id: SettingId): Weekly | null {
  if (id === 'pickup') {
    const { pickup } = settings;
    if (pickup.kind === 'once') return null;
    return {
      weekday: pickup.weekday,
      from: clockText(pickup.from),
      until: clockText(pickup.until),
    };
  }
  if (id !== 'opening' && id !== 'closing') return null;
  const when = settings[id];
  return when.kind === 'once'
    ? null
    : { weekday: when.weekday, from: clockText(when), until: null };
}
