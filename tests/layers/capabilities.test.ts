import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** In the order in which they may import: a folder knows only those above it, types among it. */
const CAPABILITIES = [
  'kernel',
  'settings',
  'records',
  'outbox',
  'people',
  'catalogue',
  'baskets',
  'money',
  'orders',
  'producers',
  'projection',
  'accounting',
  'sale',
  'panel',
];

const TOPS = ['src', 'sidebar', 'local', 'live', 'scripts', 'bench', 'tests'];

const files = TOPS.flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((file) => join(top, file))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts')),
);
const known = new Set(files);

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import and export from another file of ours, also `import()`, types among them. */
const imports = files.flatMap((from): Import[] => {
  const { importedFiles } = ts.preProcessFile(readFileSync(from, 'utf8'));
  return importedFiles.flatMap(({ fileName }) => {
    const path = normalize(join(dirname(from), fileName));
    const to = [path, `${path}.ts`, `${path}.tsx`].find((file) => known.has(file));
    return to === undefined ? [] : [{ from, to }];
  });
});

const told = ({ from, to }: Import): string => `${from} → ${to}`;

/** Folders that lead back to themselves, by the imports of their files. */
function circles(edges: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const [a, b] = [dirname(from), dirname(to)];
    if (a !== b) next.set(a, (next.get(a) ?? new Set()).add(b));
  }
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      if (seen.has(folder)) continue;
      seen.add(folder);
      open.push(...(next.get(folder) ?? []));
    }
    return seen;
  };
  return [...next.keys()].filter((folder) => reached(folder).has(folder)).sort();
}

const capabilityOf = (file: string): string | undefined => /^src\/app\/(\w+)\//.exec(file)?.[1];

test('the folders of app are the capabilities', () => {
  const folders = readdirSync('src/app', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(folders.sort()).toEqual([...CAPABILITIES].sort());
});

test('a capability imports only those before it', () => {
  const rank = (file: string): number => CAPABILITIES.indexOf(capabilityOf(file) ?? '');
  const against = imports.filter(
    ({ from, to }) =>
      capabilityOf(from) && to.startsWith('src/app/') && !(rank(to) >= 0 && rank(to) <= rank(from)),
  );
  expect(against.map(told)).toEqual([]);
});

test('commands are joined in one place, and only google and pages know it', () => {
  const joined = 'src/app/commands.ts';
  const against = imports.filter(({ from, to }) => {
    if (from.startsWith('tests/')) return false;
    if (to === joined) return !/^(src\/google|sidebar)\//.test(from);
    return /^src\/app\/\w+\/commands\.ts$/.test(to) && from !== joined;
  });
  expect(against.map(told)).toEqual([]);
});

test('no folder leads back to itself, tests and scripts among them', () => {
  expect(circles(imports)).toEqual([]);
});

test('a circle of folders would be seen, of types alone as well', () => {
  const edge = (from: string, to: string): Import => ({ from, to });
  const ring = [edge('a/x.ts', 'b/x.ts'), edge('b/y.ts', 'c/x.ts'), edge('c/x.ts', 'a/y.ts')];
  expect(circles([...ring, edge('d/x.ts', 'a/x.ts')])).toEqual(['a', 'b', 'c']);
});
