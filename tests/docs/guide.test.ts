import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anchorOf } from '../../sidebar/dialogs/panel/help/markdown';
import { acts, dialogNames } from '../../src/text/pages/dialogs';

const guide = readFileSync('docs/guide.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');
const short = readdirSync('docs/guide').map((name) => `docs/guide/${name}`);
const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#{1,3} (.+)$/gm)].map(([, title = '']) => title);
const headings = headingsOf(guide);

test('the guide counts its chapters from one on', () => {
  const numbers = headings.flatMap((title) => /^(\d+)\. /.exec(title)?.[1] ?? []).map(Number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test.each(['docs/guide.md', ...short])(
  'links of %s lead to headings and files that are there',
  (name) => {
    const text = readFileSync(name, 'utf8');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const lost = targets.filter((target) => {
      if (target.startsWith('https://')) return false;
      const [file = '', anchor] = target.split('#');
      const path = file ? join(dirname(name), file) : name;
      if (!existsSync(path)) return true;
      return anchor && !headingsOf(readFileSync(path, 'utf8')).map(anchorOf).includes(anchor);
    });
    expect(lost).toEqual([]);
  },
);

test('each page’s « ? » leads to a heading of the guide, and no two headings share an address', () => {
  const anchors = [guide, ...short.map((name) => readFileSync(name, 'utf8'))]
    .flatMap(headingsOf)
    .map(anchorOf);
  const places = dialogNames.map((name) => acts[name].help);
  expect(places.filter((place = '') => !anchors.includes(place))).toEqual([undefined]);
  expect(anchors.filter((one, at) => anchors.indexOf(one) !== at)).toEqual([]);
});

test('the first sale is told in 800 words at most, and ten moments have their answer', () => {
  const words = readFileSync('docs/guide/dix-minutes.md', 'utf8').split(/\s+/).filter(Boolean);
  expect(words.length).toBeLessThanOrEqual(800);
  const moments = headingsOf(readFileSync('docs/guide/que-faire-si.md', 'utf8')).slice(1);
  expect(moments).toHaveLength(10);
});

test('every picture that is shown is there, and says what it shows', () => {
  const lost = [guide, readme].flatMap((text) =>
    [...text.matchAll(/images\/([\w/-]+\.png)/g)]
      .map(([, name = '']) => `docs/images/${name}`)
      .filter((file) => !existsSync(file)),
  );
  expect(lost).toEqual([]);
  expect(guide).not.toMatch(/!\[\]|<img (?![^>]*alt=)/);
});

test('whoever pastes the script by hand is told of every kind of file', () => {
  for (const word of [
    'release/fichiers/Code.gs',
    '.html',
    'appsscript.json',
    'Sidebar',
    'Opening',
    'Closing',
  ])
    expect(guide).toContain(word);
});

test('nobody is sent to paste from the folder that holds the live check as well', () => {
  for (const name of ['docs/guide.md', ...short])
    expect(readFileSync(name, 'utf8')).not.toContain('`dist');
});
