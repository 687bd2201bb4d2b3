import type { Json, JsonObject } from './apiJson';
import { withoutUndefined } from './ranges';

export type CellValue = number | string | boolean;

export type ErrorType =
  | 'ERROR'
  | 'NULL_VALUE'
  | 'DIVIDE_BY_ZERO'
  | 'VALUE'
  | 'REF'
  | 'NAME'
  | 'NUM'
  | 'N_A';

/** The result of a formula that failed. */
export class CellError {
  constructor(
    readonly type: ErrorType,
    readonly message: string,
  ) {}
}

/** `null` is a blank cell: nothing typed, or a formula that points at nothing. */
export type Scalar = CellValue | null | CellError;

/** Cells are never changed in place, so that rows can be shared until a write succeeds. */
export interface Cell {
  readonly value?: CellValue;
  /** As entered, with its `=`. A cell holds a value or a formula, never both. */
  readonly formula?: string;
  readonly format?: JsonObject;
  readonly note?: string;
  readonly validation?: JsonObject;
  readonly runs?: Json[];
}

export type CellPatch = { readonly [K in keyof Cell]?: Cell[K] | undefined };

/** The cell with some parts replaced, or nothing when nothing is left in it. */
export function patched(cell: Cell | undefined, patch: CellPatch): Cell | undefined {
  const merged = cell ? { ...cell, ...patch } : patch;
  let missing = false;
  let empty = true;
  for (const part in merged) {
    if (merged[part as keyof Cell] === undefined) missing = true;
    else empty = false;
  }
  if (empty) return undefined;
  return missing ? withoutUndefined<Cell>(merged) : (merged as Cell);
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);
}

const ERROR_TEXTS: Record<ErrorType, string> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

export function errorText(type: ErrorType): string {
  return ERROR_TEXTS[type];
}

export function errorTypeOf(text: string): ErrorType {
  for (const [type, known] of Object.entries(ERROR_TEXTS)) {
    if (known === text) return type as ErrorType;
  }
  return 'ERROR';
}
