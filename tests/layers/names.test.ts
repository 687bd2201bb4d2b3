import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** One meaning each, in two layers or in every capability. */
const ONE_MEANING = [
  'checks',
  'commands',
  'duties',
  'history',
  'leaving',
  'pickup',
  'ports',
  'poster',
  'reminders',
  'requestForm',
  'requests',
  'settings',
  'shortage',
  'toRetry',
];

/** The thing of that name in `src` or a page: played, read from files, shown or measured on this machine. */
const ON_THIS_MACHINE = [
  'Notices',
  'cellRequests',
  'checks',
  'choices',
  'colourRules',
  'dates',
  'dayPack',
  'decode',
  'form',
  'formPage',
  'gestures',
  'linkedTab',
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

const filesIn = (...tops: readonly string[]): string[] =>
  tops
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'));

const nameOf = (file: string): string => basename(file).replace(/\.\w+$/, '');
const namesIn = (...tops: readonly string[]): string[] => filesIn(...tops).map(nameOf);

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

test('a module of pages has no name that means something else in src', () => {
  const ofSrc = new Set(namesIn('src'));
  const modules = filesIn('sidebar')
    .filter((file) => file.endsWith('.ts'))
    .map(nameOf);
  // Both write amounts and moments as people read them.
  expect(modules.filter((name) => ofSrc.has(name)).sort()).toEqual(['format']);
});
