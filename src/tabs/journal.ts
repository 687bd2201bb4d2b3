import { moment, text } from './engine/cellKinds';
import { appended, computed, defineTab, hidden } from './engine/tab';

export const toFixTab = defineTab({
  id: 'toFix',
  title: { fr: 'À corriger', en: 'To fix' },
  owner: 'addOn',
  key: ['key'],
  columns: {
    place: computed(text, 'Où', 'Where', 240),
    read: computed(text, 'Lu', 'Read', 160),
    message: computed(text, 'À faire', 'To do', 560),
    key: hidden(computed(text, 'Clé', 'Key')),
  },
});

/** Who did what, when. Rows are only ever added. */
export const historyTab = defineTab({
  id: 'history',
  title: { fr: 'Historique', en: 'History' },
  owner: 'addOn',
  hidden: true,
  key: [],
  columns: {
    at: appended(moment, 'Quand', 'When', 150),
    who: appended(text, 'Qui', 'Who', 220),
    action: appended(text, 'Action', 'Action', 200),
    detail: appended(text, 'Détail', 'Detail', 480),
    before: appended(text, 'Avant', 'Before', 200),
    after: appended(text, 'Après', 'After', 200),
  },
});
