import { moment, text } from './engine/cellKinds';
import { computed, defineTab, technical } from './engine/tab';

export const toFixTab = defineTab({
  id: 'toFix',
  title: { fr: 'À corriger', en: 'To fix' },
  owner: 'addOn',
  key: ['key'],
  columns: {
    place: computed(text, 'Où', 'Where', 240),
    read: computed(text, 'Lu', 'Read', 160),
    message: computed(text, 'À faire', 'To do', 560),
    key: technical(text, 'Clé', 'Key'),
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
    at: computed(moment, 'Quand', 'When', 150),
    who: computed(text, 'Qui', 'Who', 220),
    action: computed(text, 'Action', 'Action', 200),
    detail: computed(text, 'Détail', 'Detail', 480),
    before: computed(text, 'Avant', 'Before', 200),
    after: computed(text, 'Après', 'After', 200),
  },
});
