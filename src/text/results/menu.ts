import type { Named } from '../../domain/values/locale';
import * as actNames from '../values/actNames';

export const menuWords = {
  /** Also what this program is called where no drive has said its own name. */
  title: { fr: 'Drive fermier', en: 'Farm drive' },
  sidebar: { fr: 'Tableau de bord', en: 'Dashboard' },
  help: actNames.help,
  /** Its version behind it. */
  update: { fr: 'Mettre à jour (version {0})', en: 'Update (version {0})' },
} as const satisfies Record<string, Named>;

/** What stands in the menu, by the command's name. */
export const menuLabels = {
  openCycle: actNames.opening,
  readAnswers: actNames.readingAnswers,
  closeCycle: actNames.closing,
  checkWorkbook: actNames.checking,
  repairWorkbook: actNames.mending,
  install: actNames.installing,
  saveSettings: actNames.settings,
  offerNext: actNames.goods,
  addColumn: actNames.columns,
  addProducts: actNames.pasting,
  addFees: { fr: 'Prévoir des frais', en: 'Set fees' },
  takeOverTriggers: actNames.takingOver,
  recordReceipts: actNames.statement,
  sendMessage: actNames.message,
  settlePayouts: actNames.settling,
  markPaid: actNames.transfersMade,
} satisfies Readonly<Record<string, Named>>;

/** Over the pages that open above the sheet. */
export const dialogTitles = {
  opening: actNames.opening,
  closing: actNames.closing,
  outbox: actNames.outbox,
  message: actNames.message,
  templates: actNames.templates,
  settings: actNames.settings,
  money: { fr: 'Argent', en: 'Money' },
  statement: actNames.statement,
  shortage: actNames.shortage,
  desk: actNames.desk,
  changing: actNames.changing,
  prices: { fr: 'Prix changés', en: 'Changed prices' },
  books: { fr: 'Comptes', en: 'Books' },
  people: actNames.people,
  roster: actNames.roster,
  poster: actNames.announcing,
  columns: { fr: 'Colonnes', en: 'Columns' },
  goods: { fr: 'Produits', en: 'Products' },
  dayPack: actNames.dayPack,
  firstSteps: actNames.firstSteps,
  list: actNames.pasting,
  help: actNames.help,
  update: { fr: 'Mettre à jour', en: 'Update' },
} satisfies Readonly<Record<string, Named>>;
