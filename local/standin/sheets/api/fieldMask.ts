import { isObject, type Json, type JsonObject } from '../grid/apiJson';
import { ALL_MESSAGES } from './requestSchema';

/** The fields a mask names, nested; an empty mask is everything below. */
export interface Mask {
  readonly [field: string]: Mask;
}

/** Names nothing, and so leaves nothing out. */
export const WHOLE: Mask = {};

export class MaskError extends Error {}

const MOST_MASKS = 100;
const masks = new Map<string, Mask>();

/** Reads `a,b.c,d(e,f/g)` and refuses fields that the message does not have. One text has one mask. */
export function parseMask(text: string, message: string): Mask {
  const key = `${message} ${text}`;
  const mask = masks.get(key) ?? readWhole(text, message);
  if (masks.size === MOST_MASKS) masks.clear();
  masks.set(key, mask);
  return mask;
}

function readWhole(text: string, message: string): Mask {
  const reader = { text, at: 0 };
  const mask = readList(reader, message);
  if (reader.at < text.length) throw new MaskError(text.slice(reader.at));
  return mask;
}

interface Reader {
  readonly text: string;
  at: number;
}

type OpenMask = Record<string, Mask>;

function readList(reader: Reader, message: string): Mask {
  const mask: OpenMask = {};
  let everything = false;
  for (;;) {
    everything = readPath(reader, message, mask) || everything;
    if (reader.text[reader.at] !== ',') return everything ? {} : mask;
    reader.at++;
  }
}

/** Adds one path to the mask; true when it was `*`. */
function readPath(reader: Reader, message: string, mask: OpenMask): boolean {
  const name = readName(reader);
  if (name === '*') return true;
  const fields = ALL_MESSAGES[message] ?? {};
  const type = Object.hasOwn(fields, name) ? fields[name]?.replace(/^\[|\]$/g, '') : undefined;
  if (type === undefined) throw new MaskError(name);
  const next = reader.text[reader.at];
  let below: Mask = {};
  if (next === '.' || next === '/') {
    reader.at++;
    const inner: OpenMask = {};
    if (!readPath(reader, type, inner)) below = inner;
  } else if (next === '(') {
    reader.at++;
    below = readList(reader, type);
    if (reader.text[reader.at] !== ')') throw new MaskError(name);
    reader.at++;
  }
  mask[name] = merged(mask[name], below);
  return false;
}

function readName(reader: Reader): string {
  while (reader.text[reader.at] === ' ') reader.at++;
  const match = /^(\*|[A-Za-z_]\w*)\s*/.exec(reader.text.slice(reader.at));
  if (!match) throw new MaskError(reader.text.slice(reader.at));
  reader.at += match[0].length;
  return match[1] ?? '';
}

function merged(one: Mask | undefined, other: Mask): Mask {
  if (one === undefined) return other;
  if (isWhole(one) || isWhole(other)) return {};
  const result: OpenMask = { ...one };
  for (const [key, mask] of Object.entries(other)) result[key] = merged(result[key], mask);
  return result;
}

export function isWhole(mask: Mask): boolean {
  for (const _ in mask) return false;
  return true;
}

const numbers = new WeakMap<Mask, number>();
let last = 0;

/** Says which mask it is in a few letters. Of those that are alike only the same one has the same number. */
export function maskNumber(mask: Mask): number {
  const known = numbers.get(mask);
  if (known !== undefined) return known;
  last++;
  numbers.set(mask, last);
  return last;
}

/** The part of a mask below a field: `undefined` when the mask leaves the field out. */
export function below(mask: Mask, field: string): Mask | undefined {
  return isWhole(mask) ? mask : mask[field];
}

/** Only what the mask names. */
export function select(value: Json | undefined, mask: Mask): Json | undefined {
  if (isWhole(mask)) return value;
  if (Array.isArray(value)) return value.map((item) => select(item, mask) ?? null);
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, inner] of Object.entries(mask)) {
    const item = value[key];
    if (item !== undefined) result[key] = select(item, inner);
  }
  return result;
}

/** `target` with the fields of the mask taken from `source`; absent there, they are cleared. */
export function assign(
  target: JsonObject | undefined,
  source: JsonObject | undefined,
  mask: Mask,
): JsonObject | undefined {
  if (isWhole(mask)) return source;
  const result: JsonObject = { ...target };
  for (const [key, inner] of Object.entries(mask)) {
    const [former, given] = [target?.[key], source?.[key]];
    const next =
      isWhole(inner) || Array.isArray(given)
        ? given
        : assign(isObject(former) ? former : undefined, isObject(given) ? given : undefined, inner);
    if (next === undefined) delete result[key];
    else result[key] = next;
  }
  return Object.keys(result).length === 0 ? undefined : result;
}
