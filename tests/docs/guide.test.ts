import { existsSync, readFileSync } from 'node:fs';

const guide = readFileSync('docs/guide.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');
const headings = [...guide.matchAll(/^#{2,3} (.+)$/gm)].map(([, title = '']) => title);

/** As GitHub makes the address of a heading. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

test('the guide counts its chapters from one on', () => {
  const numbers = headings.flatMap((title) => /^(\d+)\. /.exec(title)?.[1] ?? []).map(Number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test('its links lead to headings and files that are there', () => {
  const targets = [...guide.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const lost = targets.filter((target) => {
    if (target.startsWith('https://')) return false;
    if (target.startsWith('#')) return !headings.map(anchorOf).includes(target.slice(1));
    return !existsSync(`docs/${target}`);
  });
  expect(lost).toEqual([]);
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
  for (const word of ['dist/Code.js', '.html', 'appsscript.json', 'Sidebar', 'Opening', 'Closing'])
    expect(guide).toContain(word);
});
