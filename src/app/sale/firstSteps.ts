import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { readCatalogue } from '../../tabs/readCatalogue';
import { type StandingProduct, standingProduct } from '../../tabs/standingProduct';
import { refusalText } from '../../text/results/refusalText';
import { settingTexts } from '../../text/settings/settingRows';
import { type SettingId, settingTable } from '../../text/settings/settings';
import { type ShownSetting, shownSetting } from '../../text/settings/shownSettings';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placedText } from '../kernel/toFix';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { decideOpening } from './openCycle';

export interface FirstSetting extends ShownSetting {
  readonly label: string;
  readonly help: string;
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
  readonly products: readonly StandingProduct[];
  /** What keeps products from being sold, with their places. */
  readonly problems: readonly string[];
  readonly sale: Sale['state'] | null;
  /** Which steps are behind. */
  readonly done: Readonly<Record<'drive' | 'producers' | 'products' | 'open', boolean>>;
  /** Why no sale can be opened; null where one can. */
  readonly refusal: string | null;
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

/** Whose sale it is and where: every announcement says it. */
const FIRST_OF_ALL: readonly SettingId[] = ['driveName', 'place'];

const needs = reads({ whole: ['producers', 'products', 'fees', 'sales'], rows: [] });

export function firstSteps(ports: Ports): Result<FirstSteps, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const { locale } = snapshot.place;
  const { products, problems } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  const isAsked = ({ tab }: Problem): boolean => tab === 'products' || tab === 'settings';
  const plan = decideOpening(snapshot, { place: snapshot.settings.place });
  const { tabs } = snapshot;
  const sale = saleOf(snapshot)?.state ?? null;
  return ok({
    language: locale,
    user: ports.user(),
    settings: ASKED.map((id) => firstSetting(snapshot, id)),
    producers: tabs.producers.rows.map(({ values: { name, email, phone } }) => ({
      name: name ?? '',
      email: email ?? '',
      phone: phone ?? '',
      products: products.filter(({ producer }) => producer === name).length,
    })),
    products: tabs.products.rows.map(({ values }) => standingProduct(values)),
    problems: [...snapshot.problems.filter(isAsked), ...problems].map((one) =>
      placedText(snapshot, one),
    ),
    sale,
    done: {
      drive: FIRST_OF_ALL.every((id) => settingTexts(snapshot).get(id)?.text.trim()),
      producers: tabs.producers.rows.length > 0,
      products: tabs.products.rows.length > 0,
      open: sale !== null,
    },
    refusal: plan.ok ? null : refusalText(plan.error.code, plan.error.detail, locale),
  });
}

function firstSetting(snapshot: Reads, id: SettingId): FirstSetting {
  const { label, help } = settingTable[id];
  const { locale } = snapshot.place;
  return { ...shownSetting(id, snapshot), label: label[locale], help: help[locale] };
}
