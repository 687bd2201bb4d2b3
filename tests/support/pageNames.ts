import { acts, dialogNames, fileOf } from '../../src/text/pages/dialogs';

const files = dialogNames.flatMap((name) => {
  const { part } = acts[name];
  return part === undefined ? [fileOf(name)] : [fileOf(name), part];
});

/** The panel, the page of each dialog, and what of one stands in a file of its own. */
export const pageNames: readonly string[] = ['Sidebar', ...new Set(files)];
