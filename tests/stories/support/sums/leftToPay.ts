import { plain } from '../plain';

/** In cents, what « Reste » of Retrait says is left: 16.84, or « à peser d’abord : environ 16,84 € ». */
export const leftToPay = (cell: string | number | boolean | undefined): number => {
  if (typeof cell !== 'string') return Math.round(Number(cell ?? 0) * 100);
  const [said = '0'] = /[\d ]+,\d\d(?= €$)/.exec(plain(cell)) ?? [];
  return Math.round(Number(said.replace(/ /g, '').replace(',', '.')) * 100);
};
