import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { WireCell, WireStyle } from '../../wire/wireBook';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const ACROSS = { left: 1, center: 2, right: 3 } as const;
const DOWN = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { clip: 2, wrap: 3 } as const;
const LINK = '#1a6b3c';

/** What the grid keeps beside each value: the cell as the server tells it, and where it stands. */
export interface Kept {
  readonly wire: WireCell;
  readonly at: readonly [sheet: number, row: number, column: number];
}

export const styleKey = (number: number): string => `s${number}`;

export function univerStyle(style: WireStyle): IStyleData {
  return {
    ff: 'Arial',
    fs: style.size ?? 10,
    vt: DOWN[style.down ?? 'bottom'],
    tb: style.wrap ? WRAP[style.wrap] : 1,
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline ? { ul: { s: 1 } } : {}),
    ...(style.strike ? { st: { s: 1 } } : {}),
    ...(style.colour ? { cl: { rgb: style.colour } } : {}),
    ...(style.fill && style.fill !== '#ffffff' ? { bg: { rgb: style.fill } } : {}),
    ...(style.across ? { ht: ACROSS[style.across] } : {}),
  };
}

export function univerCell(wire: WireCell, at: Kept['at']): ICellData {
  const { v } = wire;
  const kept: Kept = { wire, at };
  return {
    ...(v === undefined ? {} : value(v)),
    ...(wire.s === undefined ? {} : { s: styleKey(wire.s) }),
    custom: kept as unknown as Record<string, unknown>,
  };
}

function value(v: number | string | boolean): Pick<ICellData, 'v' | 't'> {
  if (typeof v === 'number') return { v, t: NUMBER };
  if (typeof v === 'boolean') return { v: v ? 1 : 0, t: BOOLEAN };
  return { v, t: TEXT };
}

export const keptOf = (cell: Nullable<ICellData>): Kept | undefined =>
  cell?.custom ? (cell.custom as unknown as Kept) : undefined;

export const shownText = (wire: WireCell): string => wire.d ?? String(wire.v ?? '');

export const editedText = (wire: WireCell): string => wire.e ?? shownText(wire);

export const linkStyle: IStyleData = { cl: { rgb: LINK }, ul: { s: 1 } };
