import { type Dialog, dialogs } from '../../src/app/panel/dialogs';

const shown: readonly Dialog[] = Object.values(dialogs);
const files = shown.flatMap(({ file, part }) => (part === undefined ? [file] : [file, part]));

/** The panel, the page of each dialog, and what of one stands in a file of its own. */
export const pageNames: readonly string[] = ['Sidebar', ...new Set(files)];
