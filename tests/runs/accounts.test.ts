import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fecBreaches, fecLines, yearBreaches } from '../accounting/support/fecChecker';
import { describeWith } from '../support/shared';
import { identifiedData } from './support/identity';
import { play, type Run, tab } from './support/run';

const xmllint = ['/usr/bin/xmllint', '/usr/local/bin/xmllint'].find(existsSync);
const schema = resolve('../shared/data/sepa/pain.001.001.09.xsd');

describeWith('semaine-crest', 'the accounts of a first week of 64 orders', (data) => {
  let run: Run;
  beforeAll(async () => {
    run = await play(identifiedData(data), { triggers: false, until: 'comptes' });
  });

  const told = () => JSON.parse(readFileSync(join(run.out, 'resume.json'), 'utf8'));
  const transfers = () => readFileSync(join(run.out, 'virements.xml'), 'utf8');

  test('1 626,00 is received, 231,10 of it the collector’s own, 484,55 without IBAN, 910,35 in the file', () => {
    expect([run.exitCode, run.said]).toEqual([0, []]);
    const { ecartes, CtrlSum, montantCents, reversements } = told();
    expect([montantCents, CtrlSum]).toEqual([162_600, '910.35']);
    expect(ecartes).toEqual([
      { producteur: 'Vergers du Val', montantCents: 48_455, raison: 'IBAN manquant' },
      {
        producteur: 'Maraîchage de la Gervanne',
        montantCents: 23_110,
        raison: 'encaisse lui-même',
      },
    ]);
    const owed = (reversements as { aPayerCents: number }[]).map((one) => one.aPayerCents);
    expect(owed.reduce((all, one) => all + one, 0)).toBe(162_600);
    const proof = readFileSync(join(run.out, 'compta', 'encaisse-pour-autrui.html'), 'utf8');
    expect(proof.replace(/[\u00a0\u202f]/g, ' ')).toContain('1 394,90 €');
  });

  test('each producer is owed what it sold, to the cent', () => {
    const split = new Map<string, number>();
    for (const { Producteur = '', Montant } of tab(run, 'Répartition producteurs'))
      split.set(Producteur, (split.get(Producteur) ?? 0) + Math.round(Number(Montant) * 100));
    for (const { producteur, aPayerCents } of told().reversements)
      expect([producteur, aPayerCents]).toEqual([producteur, split.get(producteur)]);
  });

  test('the books sum to zero, entry by entry', () => {
    const sums = new Map<string, number>();
    for (const { Écriture = '', Débit, Crédit } of tab(run, 'Écritures')) {
      const entry = Écriture.replace(/#\d+$/, '');
      const amount = Math.round((Number(Débit) - Number(Crédit)) * 100);
      sums.set(entry, (sums.get(entry) ?? 0) + amount);
    }
    expect(sums.size).toBe(64 + 6);
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
    const rules = told().controles.map(({ regle }: { regle: string }) => regle);
    expect(rules).toEqual(expect.arrayContaining(['ledgerBalances', 'moneyIsAccountedFor']));
  });

  test('the file adds up, and a bank’s schema takes it', () => {
    const amounts = [...transfers().matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)];
    const total = amounts.reduce((all, [, amount]) => all + Math.round(Number(amount) * 100), 0);
    expect([amounts.length, total]).toEqual([6, 91_035]);
    if (xmllint && existsSync(schema))
      execFileSync(xmllint, ['--noout', '--schema', schema, join(run.out, 'virements.xml')], {
        stdio: 'ignore',
      });
  });

  test('the exports hold every entry once, and the FEC each document and payout', () => {
    const file = (name: string) => readFileSync(join(run.out, 'compta', name));
    const rows = (name: string) => file(name).toString('utf8').trim().split('\r\n').slice(1);
    expect(new Set(rows('ecritures.csv').map((line) => line.split(';')[0])).size).toBe(64 + 6);
    const fec = file('fec.txt').toString('latin1');
    expect([...fecBreaches(fec), ...yearBreaches([fec])]).toEqual([]);
    const entries = new Map(
      fecLines(fec).map(({ EcritureNum, JournalCode }) => [EcritureNum, JournalCode]),
    );
    const of = (journal: string) => [...entries.values()].filter((one) => one === journal).length;
    expect(told().documents).toEqual({
      ...{ numerotes: of('VE'), refuses: 0, attendent: 0 },
    });
    expect([of('VE'), of('BQ')]).toEqual([rows('factures.csv').length, 6]);
  });

  test('each producer’s documents come to what it sold, and the VAT is theirs', () => {
    const table = (name: string): string[][] =>
      readFileSync(join(run.out, 'compta', name), 'utf8')
        .slice(1)
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';'));
    const asCents = (text = ''): number => Number(text.replace(',', ''));
    const sums = new Map<string, number>();
    let vat = 0;
    for (const [seller = '', , , , , , tax, total] of table('factures.csv')) {
      sums.set(seller, (sums.get(seller) ?? 0) + asCents(total));
      vat += asCents(tax);
    }
    for (const { producteur, venduCents } of told().reversements)
      expect([producteur, sums.get(producteur)]).toEqual([producteur, venduCents]);
    expect(sums.size).toBe(8);
    const periods = table('tva.csv');
    expect(periods.reduce((all, [, , , , , tax]) => all + asCents(tax), 0)).toBe(vat);
    expect(periods.reduce((all, cells) => all + asCents(cells[6]), 0)).toBe(162_600);
    const papers = readFileSync(join(run.out, 'compta/encaisse-pour-autrui.html'), 'utf8');
    expect(papers.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      '1 394,90 € sont ou seront encaissés par Maraîchage de la Gervanne pour le compte',
    );
  });
});
