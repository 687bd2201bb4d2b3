/** Names that people type in French; the sheet keeps and gives the English ones. */
const ENGLISH: Readonly<Record<string, string>> = {
  SOMME: 'SUM',
  'SOMME.SI': 'SUMIF',
  'SOMME.SI.ENS': 'SUMIFS',
  SOMMEPROD: 'SUMPRODUCT',
  SI: 'IF',
  SIERREUR: 'IFERROR',
  ET: 'AND',
  OU: 'OR',
  NON: 'NOT',
  ARRONDI: 'ROUND',
  'ARRONDI.SUP': 'ROUNDUP',
  'ARRONDI.INF': 'ROUNDDOWN',
  ENT: 'INT',
  MOYENNE: 'AVERAGE',
  NB: 'COUNT',
  NBVAL: 'COUNTA',
  'NB.SI': 'COUNTIF',
  'NB.SI.ENS': 'COUNTIFS',
  'NB.VIDE': 'COUNTBLANK',
  ESTVIDE: 'ISBLANK',
  RECHERCHEV: 'VLOOKUP',
  EQUIV: 'MATCH',
  AUJOURDHUI: 'TODAY',
  MAINTENANT: 'NOW',
  TEXTE: 'TEXT',
  CONCATENER: 'CONCATENATE',
  GAUCHE: 'LEFT',
  DROITE: 'RIGHT',
  STXT: 'MID',
  NBCAR: 'LEN',
  MAJUSCULE: 'UPPER',
  MINUSCULE: 'LOWER',
};

export function englishFunction(name: string): string {
  return ENGLISH[name.toUpperCase()] ?? name;
}
