import { readFileSync } from 'node:fs';
import { eventKinds } from '../../local/text/dataTables';
import { referencePage } from '../../scripts/reference-page.mjs';
import { commands } from '../../src/app/commands';
import { saleTabs, tabs } from '../../src/tabs/tabs';
import { acts, commandOf, menu } from '../../src/text/pages/dialogs';
import { menuWords } from '../../src/text/results/menu';
import { settingTable } from '../../src/text/settings/settings';
import { abouts } from '../../src/text/tabs/abouts';

test('the page about the tabs says what the tables of the program say (npm run docs writes it)', () => {
  const page = referencePage({
    tabs,
    saleTabs,
    abouts,
    settingTable,
    commands,
    acts,
    menu,
    commandOf,
    menuWords,
    eventKinds,
  });

  expect(readFileSync('docs/reference.md', 'utf8')).toBe(page);
});
