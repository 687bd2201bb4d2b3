import {
  always,
  may,
  mayAnnounce,
  mayEndPickup,
  mayOfEither,
  mayPrint,
  notListed,
  type PanelSituation,
  withMoney,
  withSale,
} from '../../domain/sale/panelSituation';
import * as actNames from '../values/actNames';
import { seeOutbox } from '../values/commonWords';
import { type Act, type Dialog, defineDialog } from './defineDialog';

/** In the order of the panel's list: what acts at once, and the dialogs. */
export const acts = {
  install: { label: actNames.installing, when: notListed },
  opening: defineDialog({
    title: actNames.opening,
    size: [820, 640],
    help: '4-ouvrir-une-vente',
    command: 'openCycle',
    when: notListed,
  }),
  closing: defineDialog({
    title: actNames.closing,
    size: [640, 600],
    help: '6-fermer',
    command: 'closeCycle',
    when: may('close'),
  }),
  // Before its opening a sale's hours are among its changes.
  prolong: { label: { fr: 'Prolonger d’un jour', en: 'A day longer' }, when: may('close') },
  changing: defineDialog({
    title: actNames.changing,
    size: [760, 660],
    help: 'changer-la-vente-en-cours-de-route',
    when: mayOfEither('move'),
  }),
  desk: defineDialog({
    title: { fr: 'Commandes', en: 'Orders' },
    help: 'une-commande-par-téléphone',
    when: mayOfEither('repairBuyer'),
  }),
  readAnswers: {
    label: { fr: 'Reprendre les commandes non lues', en: 'Read orders not read yet' },
    when: mayOfEither('changeOrders'),
  },
  endPickup: { label: actNames.pickupOver, when: mayEndPickup },
  resumePickup: {
    label: { fr: 'Reprendre le retrait', en: 'Take the pick-up up again' },
    when: may('resumePickup'),
  },
  // Baskets are corrected in Paniers at any time: shared out anew while they are made up.
  shortage: defineDialog({
    title: { fr: 'Partager un manque', en: 'Share a shortage' },
    size: [680, 600],
    help: 'à-table',
    when: may('endPickup'),
  }),
  dayPack: defineDialog({
    title: actNames.dayPack,
    size: [900, 700],
    help: 'imprimer-la-journée',
    when: mayPrint,
  }),
  prices: defineDialog({
    title: { fr: 'Prix changés', en: 'Changed prices' },
    label: { fr: 'Voir les prix changés', en: 'See changed prices' },
    size: [680, 600],
    help: 'un-prix-était-faux',
    when: ({ sale, hasNewPrices }) => sale !== null && hasNewPrices,
  }),
  poster: defineDialog({
    title: { fr: 'Faire connaître la vente', en: 'Tell people about the sale' },
    label: actNames.poster,
    help: 'faire-connaître-la-vente',
    when: mayAnnounce,
  }),
  checkWorkbook: { label: actNames.checking, when: always },
  repairWorkbook: { label: actNames.mending, when: notListed },
  outbox: defineDialog({
    title: actNames.outbox,
    label: seeOutbox,
    size: [760, 620],
    help: 'la-boîte-denvoi',
    when: withSale,
  }),
  message: defineDialog({
    title: actNames.message,
    size: [1000, 700],
    help: 'écrire-un-message',
    command: 'sendMessage',
    when: withSale,
  }),
  people: defineDialog({
    title: { fr: 'Acheteurs', en: 'Buyers' },
    size: [760, 620],
    help: 'les-données-des-acheteurs',
    when: withSale,
  }),
  templates: defineDialog({
    title: { fr: 'Textes des mails', en: 'Words of mails' },
    label: { fr: 'Changer les textes des mails', en: 'Change the words of mails' },
    size: [1000, 700],
    help: 'changer-les-textes-des-mails',
    when: withSale,
  }),
  columns: defineDialog({
    title: { fr: 'Colonnes', en: 'Columns' },
    label: { fr: 'Ajouter des colonnes', en: 'Add columns' },
    size: [720, 640],
    help: 'dans-les-onglets',
    command: 'addColumn',
    when: always,
  }),
  roster: defineDialog({
    title: { fr: 'Répartir les permanences', en: 'Share out the duties' },
    size: [860, 680],
    help: 'les-permanences',
    when: ({ keepsDuties }) => keepsDuties,
  }),
  money: defineDialog({
    title: { fr: 'Argent', en: 'Money' },
    label: { fr: 'Voir l’argent', en: 'See the money' },
    size: [820, 660],
    help: '8-largent',
    when: withMoney,
  }),
  statement: defineDialog({
    title: { fr: 'Rapprocher le relevé', en: 'Match the bank statement' },
    size: [860, 680],
    help: 'rapprocher-le-relevé',
    command: 'recordReceipts',
    when: withMoney,
  }),
  books: defineDialog({
    title: { fr: 'Comptes', en: 'Books' },
    label: { fr: 'Voir les comptes', en: 'See the books' },
    size: [940, 680],
    help: '9-les-comptes',
    when: withMoney,
  }),
  firstSteps: defineDialog({
    title: { fr: 'Premiers pas', en: 'First steps' },
    size: [900, 660],
    help: 'dix-minutes-jusquà-la-première-vente',
    part: 'ListReader',
    when: ({ sale, isFirst }) => sale === null && !isFirst,
  }),
  // The page of the first steps knows by itself that the drive has sold before.
  list: defineDialog({
    title: actNames.pasting,
    size: [900, 660],
    help: 'coller-la-liste-de-la-semaine',
    command: 'addProducts',
    page: 'firstSteps',
    part: 'ListReader',
  }),
  settings: defineDialog({
    title: { fr: 'Régler le drive', en: 'Change the settings' },
    help: 'dans-les-onglets',
    command: 'saveSettings',
    when: ({ isFirst }) => !isFirst,
  }),
  takeOverTriggers: {
    label: { fr: 'Prendre en charge les automatismes', en: 'Take over the automation' },
    when: always,
  },
  addFees: { label: { fr: 'Prévoir des frais', en: 'Set fees' } },
  settlePayouts: { label: actNames.settling },
  markPaid: { label: actNames.transfersMade },
  help: defineDialog({ title: actNames.help }),
  update: defineDialog({
    title: { fr: 'Mettre à jour', en: 'Update' },
    size: [560, 440],
    help: 'copier-le-classeur-dun-autre-drive',
  }),
};

type Acts = typeof acts;
export type ActName = keyof Acts;
type OfMenu = 'addFees' | 'settlePayouts' | 'markPaid' | 'list' | 'help' | 'update';
export type PanelAct = Exclude<ActName, OfMenu>;
export type DialogName = {
  [N in ActName]: Acts[N] extends Dialog ? N : never;
}[ActName];

const table: Readonly<Record<string, Act | Dialog>> = acts;
const names = Object.keys(acts) as ActName[];

export const isDialog = (name: string): name is DialogName =>
  names.some((one) => one === name && 'title' in acts[one]);

export const dialogNames = names.filter(isDialog);

/** What there is to do at this moment besides what is next, in the order of the list. */
export const actsNow = (at: PanelSituation): readonly PanelAct[] =>
  (names as PanelAct[]).filter((name) => table[name]?.when?.(at));

/** Its page as a file of `dist`. */
export function fileOf(name: DialogName): string {
  const { page = name } = acts[name];
  return page.slice(0, 1).toUpperCase() + page.slice(1);
}

/** A page with what it has in a file of its own (`scripts/bundle/bundle-sidebar.mjs`), where it has its place. */
export const withPart = (page: string, part: string, text: string): string =>
  page.replace(`<script data-part="${part}"></script>`, () => text);

/** The menu, in its order. */
export const menu = [
  ...(['opening', 'readAnswers', 'closing', 'checkWorkbook', 'repairWorkbook', 'install'] as const),
  ...(['settings', 'columns', 'list', 'addFees', 'takeOverTriggers'] as const),
  ...(['statement', 'message', 'settlePayouts', 'markPaid'] as const),
];

/** Its command: what the dialog leads through, else the act itself. */
type CommandOf<N extends ActName> = { [K in N]: Acts[K] extends Dialog<infer C> ? C : K }[N];

export const commandOf = <N extends (typeof menu)[number]>(name: N): CommandOf<N> => {
  const { command = name } = acts[name] as Partial<Dialog>;
  return command as CommandOf<N>;
};
