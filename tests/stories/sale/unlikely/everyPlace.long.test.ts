/**
 * A figure ten or a hundred times too large, or nought, wherever money or quantities come in: it is asked
 * about, and nothing follows from it before a yes (docs/rules.md V10).
 */

import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import { B } from '../../support/buyers';
import { plain } from '../../support/plain';
import { firstOver, salesIn, told } from '../../support/repeated';
import { ask, dues, noted } from '../../support/sums/money';
import { type Answer, beside, desk, listed, ordered, over, price, take } from './drives';

const strawberries = (to: string) => ({
  ...{ 'Réf.': 'FB09', Producteur: 'Ferme du Bez', Produit: 'Fraises', 'Prix TTC': to },
  ...{ Conditionnement: 'barquette', Contenu: '250', Unité: 'g', 'TVA %': '5,5' },
});

/** What may be meant, as it is said; nothing where it is taken. */
const saidIn = ({ code, text = '' }: Answer): string =>
  code === 'asks' ? plain(text).replace(/^.* : (?:[^:]*; )?(est-ce [^?]*) \?$/s, '$1') : 'pris';
const named = (texts: readonly string[]): string =>
  texts.length === 0 ? 'pris' : (/est-ce [^?]*(?= \?)/.exec(texts.join()) ?? [''])[0];

/** Where money and quantities come in, with a figure as somebody types it. */
const places = {
  'Produits, Vérifier': async (figure: string) => {
    const drive = await over();
    price(drive, figure);
    await drive.press('checkWorkbook');
    expect(listed(drive)).toHaveLength(beside(drive, 'Produits').length);
    return named(beside(drive, 'Produits'));
  },
  'page d’ouverture': async (figure: string) => {
    const drive = await over();
    price(drive, figure);
    const { products } = await ask<OpeningDraft>(drive, 'draftOpening');
    const lines = products.flatMap(({ asks }) => (asks ? [plain(asks.line)] : []));
    const mails = drive.mails().length;
    const answer = await ask<unknown>(drive, 'openCycle');
    const isRefused = answer === 'pricesAsked';
    expect(isRefused).toBe(lines.length > 0);
    if (isRefused) expect([salesIn(drive).length, drive.mails().length]).toEqual([1, mails]);
    return named(lines);
  },
  'ouverture sans personne': async (figure: string) => {
    const drive = await firstOver();
    price(drive, figure);
    await drive.live('2026-04-14 09:00');
    const lines = told(drive).filter((text) => text.includes('À vérifier avant d’ouvrir'));
    expect(salesIn(drive)).toHaveLength(lines.length === 0 ? 2 : 1);
    return named(lines);
  },
  'prix en cours de vente': async (figure: string) => {
    const drive = await ordered();
    price(drive, figure);
    const before = [drive.mails().length, drive.table('Commandes', 'Montant').join()];
    const answer = await ask<Answer>(drive, 'applyPriceChange', { ref: 'FB02' });
    const after = [drive.mails().length, drive.table('Commandes', 'Montant').join()];
    if (answer.code === 'asks') expect(after).toEqual(before);
    return saidIn(answer);
  },
  'produit ajouté': async (figure: string) => {
    const drive = await ordered();
    drive.typeRows('Produits', [strawberries(figure)]);
    const answer = await ask<Answer>(drive, 'addToSale', { ref: 'FB09', stock: 5 });
    const refs = drive.table('Produits en vente', 'Réf.').flat();
    expect(refs.includes('FB09')).toBe(answer.code !== 'asks');
    return saidIn(answer);
  },
  'commande au bureau': async (figure: string) => {
    const drive = await ordered();
    const mails = drive.mails().length;
    const answer = await take(drive, Number(figure));
    if (answer.code === 'asks')
      expect([drive.mails().length, drive.rows('Commandes').length]).toEqual([mails, 2]);
    return saidIn(answer);
  },
  'au bureau, commandes closes': async (figure: string) => {
    const drive = await ordered();
    await drive.close('2026-04-09 22:00');
    const question = await ask<Answer>(drive, 'askBeforeOrder', desk(Number(figure)));
    return named(/est-ce/.test(question.text ?? '') ? [plain(question.text ?? '')] : []);
  },
  'page Argent': async (figure: string) => {
    const drive = await over();
    const before = dues(drive);
    const answer = await ask<Answer>(drive, 'notePayment', {
      ...{ basket: 2, cents: Math.round(Number(figure.replace(',', '.')) * 100), means: 'cash' },
    });
    if (answer.code === 'asks') expect(dues(drive)).toEqual(before);
    return saidIn(answer);
  },
  'page Argent, panier payé': async (figure: string) => {
    const drive = await over();
    await ask(drive, 'notePayment', { basket: 2, cents: 2000, means: 'cash' });
    const before = dues(drive);
    const answer = await ask<Answer>(drive, 'notePayment', {
      ...{ basket: 2, cents: Math.round(Number(figure.replace(',', '.')) * 100), means: 'cash' },
      kind: 'extra',
    });
    if (answer.code === 'asks') expect(dues(drive)).toEqual(before);
    return saidIn(answer);
  },
  'page Argent, sans panier': async (figure: string) => {
    const drive = await over();
    const answer = await ask<Answer>(drive, 'notePayment', {
      ...{ basket: 0, email: B, cents: Number(figure) * 100, means: 'transfer' },
    });
    if (answer.code === 'asks') expect(drive.rows('Encaissements')).toEqual([]);
    return saidIn(answer);
  },
  'onglet Encaissements': async (figure: string) => {
    const drive = await over();
    const before = dues(drive);
    await noted(drive, { Panier: '2', Montant: figure, Moyen: 'espèces' });
    const lines = beside(drive, 'Encaissements');
    if (lines.length > 0) expect(dues(drive)).toEqual(before);
    // What waits for a yes holds money (docs/rules.md M77).
    expect(await drive.failing()).toHaveLength(lines.length);
    return named(lines);
  },
  'Somme reçue de Retrait': async (figure: string) => {
    const drive = await over();
    const before = dues(drive);
    drive.correct('Retrait', { Panier: 2 }, { 'Payé par': 'espèces', 'Somme reçue': figure });
    await drive.hourlyRun();
    const asked = listed(drive, 'Somme reçue');
    if (asked.length > 0) expect(dues(drive)).toEqual(before);
    else expect(dues(drive)[1]?.[3]).toBe(Number(figure.replace(',', '.')));
    return asked.length > 0 ? 'à corriger' : 'pris';
  },
} as const;

test.each<[keyof typeof places, string, string]>([
  ['Produits, Vérifier', '110', 'est-ce 1,10 €'],
  ['Produits, Vérifier', '11', 'est-ce 1,10 €'],
  ['Produits, Vérifier', '0,11', 'est-ce 1,10 €'],
  ['Produits, Vérifier', '0', 'est-ce 1,10 €'],
  ['Produits, Vérifier', '1,40', 'pris'],
  ['Produits, Vérifier', '0,90', 'pris'],
  ['page d’ouverture', '110', 'est-ce 1,10 €'],
  ['page d’ouverture', '0', 'est-ce 1,10 €'],
  ['page d’ouverture', '1,10', 'pris'],
  ['page d’ouverture', '2,20', 'pris'],
  ['ouverture sans personne', '110', 'est-ce 1,10 €'],
  ['ouverture sans personne', '1,30', 'pris'],
  ['prix en cours de vente', '110', 'est-ce 1,10 €'],
  ['prix en cours de vente', '11', 'est-ce 1,10 €'],
  ['prix en cours de vente', '0', 'est-ce 1,10 €'],
  ['prix en cours de vente', '1,20', 'pris'],
  ['produit ajouté', '450', 'est-ce 4,50 €'],
  ['produit ajouté', '0', 'est-ce bien cela'],
  ['produit ajouté', '4,50', 'pris'],
  ['commande au bureau', '9999', 'est-ce bien cela'],
  ['commande au bureau', '20', 'est-ce 2'],
  ['commande au bureau', '17', 'est-ce bien cela'],
  ['commande au bureau', '12', 'pris'],
  ['commande au bureau', '1', 'pris'],
  ['au bureau, commandes closes', '9999', 'est-ce bien cela'],
  ['au bureau, commandes closes', '30', 'est-ce 3'],
  ['au bureau, commandes closes', '3', 'pris'],
  ['page Argent', '1408', 'est-ce 14,08 €'],
  ['page Argent', '140,80', 'est-ce 14,08 €'],
  ['page Argent', '28,17', 'est-ce 14,08 €'],
  ['page Argent', '28,16', 'pris'],
  ['page Argent', '15', 'pris'],
  ['page Argent', '14,08', 'pris'],
  ['page Argent', '5', 'pris'],
  ['page Argent, panier payé', '140,80', 'est-ce 14,08 €'],
  ['page Argent, panier payé', '14,08', 'est-ce un second paiement'],
  ['page Argent, panier payé', '20', 'pris'],
  ['page Argent, panier payé', '5', 'pris'],
  ['page Argent, sans panier', '5000', 'est-ce bien cela'],
  ['page Argent, sans panier', '50', 'pris'],
  ['onglet Encaissements', '1408', 'est-ce 14,08 €'],
  ['onglet Encaissements', '140,80', 'est-ce 14,08 €'],
  ['onglet Encaissements', '28,17', 'est-ce 14,08 €'],
  ['onglet Encaissements', '20', 'pris'],
  ['onglet Encaissements', '14,08', 'pris'],
  ['onglet Encaissements', '7', 'pris'],
  ['Somme reçue de Retrait', '1408', 'à corriger'],
  ['Somme reçue de Retrait', '14,08', 'pris'],
])('%s: %s → %s', async (place, figure, said) => {
  expect(await places[place](figure)).toBe(said);
});
