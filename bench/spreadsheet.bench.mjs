import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { closing, plain } from './closing';
import { synthetic } from './sale';
import { best } from './timing.mjs';

export const name = 'Against the plain spreadsheet, its SUMIFS calculated again by LibreOffice';

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return [];
  const figures = [];
  for (const [orders, products, share] of /** @type {const} */ ([
    [1_000, 150, 1],
    [5_000, 300, 0.1],
  ])) {
    const sale = synthetic(orders, products);
    // What the sheet calculates, and who gets what besides; a sheet writes no mails.
    const ours = await best(5, closing(sale, plain).sums);
    const theirs = recalculation(sale);
    const size = `${orders.toLocaleString('en')} × ${products}`;
    figures.push(
      { what: `${size}: the spreadsheet`, value: theirs, bound: Infinity, unit: 'ms' },
      { what: `${size}: the decision`, value: ours, bound: 1000, unit: 'ms' },
      { what: `${size}: our share of its time`, value: ours / theirs, bound: share, unit: '' },
    );
  }
  return figures;
}

/** How much longer the sheet takes with its formulas than with their places empty.
 * @param {import('./sale').Sale} sale */
function recalculation(sale) {
  const folder = mkdtempSync(join(tmpdir(), 'drive-bench-'));
  try {
    const [formulas, values] = [true, false].map((live) => {
      const file = join(folder, live ? 'formules.xlsx' : 'valeurs.xlsx');
      writeFileSync(file, plainSpreadsheet(sale, live));
      return openingTime(file, folder);
    });
    return Math.max(0, (formulas ?? 0) - (values ?? 0));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The best of some: LibreOffice has one instance, which other programs slow down.
 * @param {string} file @param {string} folder */
function openingTime(file, folder) {
  const times = [1, 2].map(() => {
    const started = performance.now();
    const { status } = spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      join(folder, 'out'),
      file,
    ]);
    if (status !== 0) throw new Error('soffice failed');
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** What such groups use: the ordered lines, a split by product, a list of baskets.
 * @param {import('./sale').Sale} sale @param {boolean} live */
function plainSpreadsheet({ products, requests }, live) {
  const prices = new Map(products.map(({ ref, shownPrice }) => [ref, shownPrice / 100]));
  const lines = requests.flatMap(({ asked }, order) =>
    [...asked].map(([ref, quantity]) => [order + 1, ref, quantity, prices.get(ref) ?? 0]),
  );
  const last = lines.length + 1;
  /** @param {string} f */
  const formula = (f) => (live ? { t: 'n', f } : { t: 'n', v: 1 });
  const column = (/** @type {string} */ letter) => `Commandes!$${letter}$2:$${letter}$${last}`;
  const ordered = lines.map((line, index) => [...line, formula(`C${index + 2}*D${index + 2}`)]);
  const split = products.map(({ producer, ref }, index) => [
    producer,
    ref,
    formula(`SUMIFS(${column('C')},${column('B')},B${index + 2})`),
    formula(`SUMIFS(${column('E')},${column('B')},B${index + 2})`),
  ]);
  const baskets = requests.map(({ email }, index) => [
    index + 1,
    email,
    formula(`SUMIFS(${column('E')},${column('A')},A${index + 2})`),
  ]);
  const book = xlsx.utils.book_new();
  const add = (/** @type {string} */ title, /** @type {unknown[][]} */ rows) =>
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), title);
  // The sheet that is written out comes first, and hangs on all the others.
  const all = [
    formula(`SUM(Paniers!C2:C${baskets.length + 1})`),
    formula(`SUM(Répartition!D2:D${split.length + 1})`),
  ];
  add('Total', [all]);
  add('Commandes', [['Panier', 'Réf.', 'Quantité', 'Prix', 'Montant'], ...ordered]);
  add('Répartition', [['Producteur', 'Réf.', 'Quantité', 'Montant'], ...split]);
  add('Paniers', [['Panier', 'Adresse', 'Montant'], ...baskets]);
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
}
