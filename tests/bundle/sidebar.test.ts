import { readdirSync, readFileSync } from 'node:fs';
import { inline } from '../../scripts/bundle/bundle-sidebar.mjs';

const page = readFileSync('dist/Sidebar.html', 'utf8');
const pages = readdirSync('dist').filter((name) => name.endsWith('.html'));

test('a quarter of the 80 KB of the sidebar is free, so that a newcomer can add to it', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(60_000);
});

test.each(pages)('%s is one document: it loads nothing from anywhere', (name) => {
  const page = readFileSync(`dist/${name}`, 'utf8');
  const loading =
    /<link|<img|<iframe|\ssrc=|\shref=|@import|\burl\((?!["']?data:)|import\(|fetch\(/gi;

  // Of what a page writes and shows in a frame: links, and pictures that are sent or stand in it.
  // Where a line would be too long for the script editor, it is broken within a string.
  const own = page
    .replace(/\\\n/g, '')
    .replace(/<a href="|<img src="cid:|<img alt="" src="data:/g, '');
  expect(own.match(loading)).toBeNull();
});

test('the file that reads lists has all that the page takes from it', () => {
  const folder = 'sidebar/dialogs/sale/firstSteps';
  const taken = readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(IMPORT)].flatMap(([, names = '']) =>
      names.split(',').map((one) => one.trim()),
    ),
  );
  const values = new Set(taken.filter((name) => name !== '' && !name.startsWith('type ')));
  const given = readFileSync('sidebar/parts/listReader.ts', 'utf8').match(/\w+(?=,| \})/g);

  expect(values.size).toBeGreaterThan(5);
  expect([...values].filter((name) => !given?.includes(name))).toEqual([]);
});
const IMPORT = /import \{([^}]*)\} from '[./]+src\/import\//g;

test.each(pages)('Apps Script finds no scriptlet and no template literal to cut in %s', (name) => {
  const page = readFileSync(`dist/${name}`, 'utf8');
  expect(page).not.toMatch(/<\?/);
  expect(page.match(/<script>(.*)<\/script>/s)?.[1]).not.toContain('`');
});

describe('putting script and styles into the page', () => {
  const template =
    '<link rel="stylesheet" href="main.css" /><p></p><script src="main.tsx"></script>';

  test('a script that speaks of scripts and scriptlets does not end early', () => {
    const script = 'f("</script><SCRIPT><!-- <?= x ?> $& 1<2",/<?b/)';

    expect(inline(template, script, 'p{color:red}')).toBe(
      '<style>p{color:red}</style><p></p>' +
        '<script>f("\\x3c/script>\\x3cSCRIPT>\\x3c!-- \\x3c?= x ?> $& 1<2",/\\x3c?b/)</script>',
    );
  });

  test('styles that would end the page’s own are refused', () => {
    expect(() => inline(template, '', 'p::after{content:"</style>"}')).toThrow('styles hold');
  });

  test('a page without its two places is refused', () => {
    expect(() => inline('<p></p>', '', '')).toThrow('is missing');
  });
});
