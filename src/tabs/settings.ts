import { text } from './engine/cellKinds';
import { computed, defineTab, required, state, typed, whenUsed, writtenAgain } from './engine/tab';

/** One setting a row; `text/settings` says which there are. */
export const settingsTab = defineTab({
  id: 'settings',
  title: { fr: 'Réglages', en: 'Settings' },
  owner: 'people',
  firstDay: true,
  key: ['label'],
  sumsHangOn: ['label'],
  columns: {
    label: required(typed(text, 'Réglage', 'Setting', 260)),
    value: writtenAgain(typed(text, 'Valeur', 'Value', 260)),
    help: state(text, 'Aide', 'Help', 460),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
