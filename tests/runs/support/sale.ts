/** What every run of a data folder must show, whichever folder it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from '../../../local/cli/outputs/outputFolder';
import { centsByProducer, type Expected, type Line } from './expected';
import { centsOf, type Row, type Run, tab } from './run';

const lineText = (line: Line): string =>
  [
    line.basket,
    line.email,
    line.name,
    line.producer,
    line.ref,
    line.asked,
    line.served,
    line.cents,
  ].join(' | ');

const rowText = (row: Row): string =>
  [
    row.Panier,
    row['Adresse e-mail'],
    row.Nom,
    row.Producteur,
    row['Réf.'],
    Number(row.Commandé),
    Number(row.Servi),
    centsOf(row.Montant),
  ].join(' | ');

export function expectLines(run: Run, { lines }: Expected): void {
  const rows = tab(run, 'Paniers');
  expect(rows.map(rowText).sort()).toEqual(lines.map(lineText).sort());
  for (const row of rows) {
    const isShort = Number(row.Servi) < Number(row.Commandé);
    expect([row['Réf.'], row.Pourquoi !== '']).toEqual([row['Réf.'], isShort]);
  }
}

export function expectSplit(run: Run, { lines }: Expected): void {
  const found = new Map<string, number>();
  for (const row of tab(run, 'Répartition producteurs')) {
    const producer = row.Producteur ?? '';
    found.set(producer, (found.get(producer) ?? 0) + centsOf(row.Montant));
    const own = lines.filter(({ ref }) => ref === row['Réf.']);
    const served = own.reduce((sum, line) => sum + line.served, 0);
    expect([row['Réf.'], Number(row.Quantité)]).toEqual([row['Réf.'], served]);
  }
  expect(found).toEqual(centsByProducer(lines));
}

export function expectSummary(run: Run, { lines }: Expected): void {
  const served = lines.filter((line) => line.served > 0);
  const total = served.reduce((sum, { cents }) => sum + cents, 0);
  const summary = run.summary;
  expect(summary?.paniers).toBe(new Set(served.map(({ basket }) => basket)).size);
  expect(summary?.lignes).toBe(served.length);
  expect(summary?.montantCents).toBe(total);
  expect(summary?.montantCents).toBe((summary?.repartitionCents ?? 0) + (summary?.fraisCents ?? 0));
  expect(summary?.controles.length).toBeGreaterThan(0);
  expect(summary?.controles.filter(({ ok }) => !ok)).toEqual([]);
}

/** One confirmation a buyer, one order a producer that sold something: as rows and as mails. */
export function expectMails(run: Run, { lines, buyers }: Expected): void {
  const rows = tab(run, 'Rappels');
  const of = (kind: string): string[] =>
    rows.filter(({ Type }) => Type === kind).map((row) => row.Destinataire ?? '');
  expect(of('confirmation').sort()).toEqual([...buyers].sort());
  const addresses = new Map(
    tab(run, 'Producteurs').map((row) => [row.Producteur ?? '', row['E-mail'] ?? '']),
  );
  const sold = [...centsByProducer(lines).keys()].map((name) => addresses.get(name) ?? '');
  expect(of('commande-producteur').sort()).toEqual(sold.sort());
  const sent = rows.filter(({ État }) => État === 'envoyé');
  const files = readdirSync(join(run.out, 'mails'));
  const named = sent.map((row) => `${slug(row.Type ?? '')}-${slug(row.Destinataire ?? '')}.eml`);
  expect(files.map((file) => file.replace(/^\d+-/, '')).sort()).toEqual(named.sort());
  for (const file of files) {
    const text = readFileSync(join(run.out, 'mails', file), 'utf8');
    expect(file).toContain(slug(/^To: (.*)$/m.exec(text)?.[1]?.trim() ?? 'nobody'));
  }
}
