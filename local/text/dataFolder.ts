/** What is wrong in the files of a data folder, following on what was read, and what is expected there. */

import { counted, NBSP, quoted } from './french';

export const readAs = (encoding: string): string => `encodage ${encoding} reconnu et lu`;
export const columnsSplitBy = (name: string): string =>
  `colonnes séparées par des ${name}, lues ainsi`;
export const byCommas = 'des virgules';
export const emptyFile = 'le fichier est vide';
export const headerThenRows = 'une ligne d’en-têtes puis des lignes';
export const badQuote = 'un guillemet n’est pas refermé ou est mal placé';
export const doubledQuotes = 'des guillemets droits doublés à l’intérieur d’une cellule';
export const dateWithHours =
  'une date et ses heures comme 11/04/2026 08:00-12:00, ou samedi 8:00-12:00';
export const dateAndHour = 'une date et une heure comme 07/04/2026 08:00, ou mardi 8:00';
export const noDateOrdersUsed = 'n’est pas une date : celle des commandes est prise';
export const notAFolder = 'n’est pas un dossier que l’on peut lire';
export const fileMissingIn = (folder: string): string => `le fichier manque dans ${quoted(folder)}`;
export const unknownFile = 'fichier inconnu, laissé de côté';
export const unreadable = (why: string): string => `ne se lit pas : ${why}`;
export const columnMissing = 'la colonne manque';
export const columnTwice = 'la colonne est là deux fois : la première est lue';
export const noRows = 'aucune ligne sous les en-têtes';
export const theHeaders = (headers: string): string => `les en-têtes ${headers}`;
export const dateExample = 'une date comme 07/04/2026 08:29:03';
export const alreadyInAnswer = 'est déjà dans cette réponse : les quantités s’ajoutent';
export const unknownEvent = 'n’est pas un événement connu';
export const oneOf = (all: readonly string[]): string => all.join(', ');
export const notADate = 'n’est pas une date';
export const notAnAddress = 'n’est pas une adresse e-mail';
export const addressExample = 'une adresse comme prenom@exemple.fr';
export const referenceOf = (file: string): string => `une référence de ${file}`;
export const unknownReference = 'est inconnue';
export const numberExample = 'un nombre comme 2, ou 1,5 pour le vrac';
export const notAQuantity = 'n’est pas une quantité';
export const noOrders = 'aucune commande lisible : rien à vendre';
export const ordersHeaders = `au moins une ligne ${quoted('Horodateur, Adresse e-mail, Nom, Réf., Quantité')}`;
export const noQuantity = 'aucune quantité';
export const fromTo = (first: string, last: string): string => `${first} à ${last}`;
export const refusedByCell = 'est refusé par la cellule';
export const isNotOnSale = 'n’est pas en vente : ligne laissée de côté';
export const productOfForm = 'un produit du formulaire';
export const neverOfferedSent = 'n’a jamais été proposée : transmise telle quelle';
export const neverOfferedDropped = 'n’a jamais été proposée : ligne laissée de côté';
export const noCaseChoice = 'n’est pas demandé par le formulaire : exactement ce qui est commandé';
export const refusedByForm = (why: string): string => `réponse refusée par le formulaire : ${why}`;
export const notInBaskets = 'n’est pas une ligne de Paniers : laissée de côté';
export const lineOfPaniers = 'un panier de cette vente et une référence qu’il contient';
export const nothingToWeigh = 'ne peut pas être saisi : rien ne se vend au poids';
export const afterTheStop = 'vient après la fin du déroulement : ligne laissée de côté';
export const beforeOpening = 'précède l’ouverture : réponse laissée de côté';
export const dateFrom = (day: string): string => `une date à partir du ${day}`;
export const noSettingsTab = `l’onglet ${quoted('Réglages')} manque`;
export const quantityColumn = 'Quantité';
export const semicolons = 'points-virgules';
export const tabs = 'tabulations';
export const widerThanHeaders = (cells: number): string =>
  `dépasse les en-têtes (${cells} cellules)${NBSP}: ligne laissée de côté`;
export const cellsAndQuotedComma = (width: number): string =>
  `${counted(width, 'cellule')}, une virgule entre guillemets comme ${quoted('"3,50"')}`;
export const notOffered = (quantity: string): string => `${quantity} : non proposé`;
export const valueColumn = 'Valeur';
