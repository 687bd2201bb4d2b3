import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** One meaning each, in two layers or in every capability. */
const ONE_MEANING = [
  'checks',
  'commands',
  'coordinatorMails',
  'duties',
  'history',
  'pickup',
  'ports',
  'poster',
  'preview',
  'reminders',
  'requestForm',
  'requests',
  'settings',
  'shortage',
];

/** The thing of that name in `src` or a page: played, read from files, shown or measured on this machine. */
const ON_THIS_MACHINE = [
  'Notices',
  'cellRequests',
  'checks',
  'choices',
  'closing',
  'colourRules',
  'dates',
  'dayPack',
  'decode',
  'form',
  'formPage',
  'gestures',
  'linkedTab',
  'looks',
  'mailKinds',
  'main',
  'orders',
  'outbox',
  'pages',
  'people',
  'permissions',
  'producers',
  'progress',
  'ranges',
  'reconcile',
  'run',
  'sale',
  'server',
  'service',
  'sheet',
  'style',
  'tabs',
  'time',
  'triggers',
  'words',
  'zip',
];

const namesIn = (...tops: readonly string[]): string[] =>
  tops
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => basename(file).replace(/\.\w+$/, ''));

const twice = (names: readonly string[]): string[] =>
  [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].sort();

test('a file name of src that stands twice means one thing', () => {
  expect(twice(namesIn('src'))).toEqual(ONE_MEANING);
});

test('a file name beside src means what it means there, or in a page', () => {
  const around = namesIn('local', 'live', 'scripts', 'bench');
  const elsewhere = new Set(namesIn('src', 'sidebar'));
  const also = new Set([...twice(around), ...around.filter((name) => elsewhere.has(name))]);
  expect([...also].sort()).toEqual(ON_THIS_MACHINE);
});
