import { panelPage } from '../../src/text/pages/panel/panelPage';
import { type WordsOf, wordsIn } from '../../src/text/values/pairs';
import type { Language } from '../shared/format';

const table = { ...panelPage, actions: DRIVE_ACTS };

/** The panel's own, and what acts are called. */
export type PanelWords = WordsOf<typeof table>;

export const panelWords = (language: Language): PanelWords => wordsIn(table, language);
