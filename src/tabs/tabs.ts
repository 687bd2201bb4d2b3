import { documentsTab, mandatesTab } from './accounting';
import { basketsTab, producerSplitTab } from './baskets';
import { buyersTab } from './buyers';
import { dutiesTab } from './duties';
import { feesTab } from './fees';
import { historyTab, toFixTab } from './journal';
import { ledgerPastTab, ledgerTab, paymentsTab, payoutsTab, receiptsTab } from './moneyTabs';
import { ordersTab } from './orders';
import { outboxTab } from './outbox';
import { pickupTab } from './pickup';
import { producersTab } from './producers';
import { productsTab } from './products';
import { offerTab, salesPastTab, salesTab } from './sales';
import { settingsTab } from './settings';
import { templatesTab } from './templates';

/** Every tab of the drive but Google's own; newer ones last, for a new tab's id hangs on its place here. */
export const tabs = {
  settings: settingsTab,
  producers: producersTab,
  products: productsTab,
  buyers: buyersTab,
  sales: salesTab,
  offer: offerTab,
  orders: ordersTab,
  baskets: basketsTab,
  producerSplit: producerSplitTab,
  outbox: outboxTab,
  toFix: toFixTab,
  history: historyTab,
  fees: feesTab,
  payments: paymentsTab,
  receipts: receiptsTab,
  payouts: payoutsTab,
  ledger: ledgerTab,
  pickup: pickupTab,
  duties: dutiesTab,
  documents: documentsTab,
  mandates: mandatesTab,
  templates: templatesTab,
  salesPast: salesPastTab,
  ledgerPast: ledgerPastTab,
} as const;

export type Tabs = typeof tabs;
export type TabId = keyof Tabs;
export const tabIds = Object.keys(tabs) as TabId[];

/** Rows that are over stand in a tab of their own, so that what runs by itself need not read them. */
export const pasts = { sales: 'salesPast', ledger: 'ledgerPast' } as const satisfies Partial<
  Record<TabId, TabId>
>;
export type WithPast = keyof typeof pasts;
/** Rows by whose keys something stands for those that are over, where these are not read. */
export const STANDS_FOR_PAST = 'brought:';

/** Each holds one sale: copied as the next one opens, and emptied for it. */
export const saleTabs = ['offer', 'orders', 'baskets', 'producerSplit', 'pickup'] as const;
export type SaleTab = (typeof saleTabs)[number];
export const isSaleTab = (id: string): id is SaleTab =>
  (saleTabs as readonly string[]).includes(id);

/** Those of the week, in its order: they stand first, whenever they are made. */
export const weekTabs: readonly TabId[] = [
  'settings',
  'producers',
  'products',
  'buyers',
  'sales',
  'offer',
  'orders',
  'baskets',
  'producerSplit',
  'pickup',
  'payments',
  'receipts',
  'payouts',
];
