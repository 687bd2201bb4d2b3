/** Turns what the script passes into wire values and answers into the script's own objects. */
import { answerOf, type JsonAnswer, type KeptPart, readPart } from '../../base/answerParts';
import type { EnumTable, Wire } from './messages';

export interface Codec {
  encode(value: unknown): Wire;
  decode(wire: Wire): unknown;
  /** Remembers an object that stands for one of Google's. */
  register(handle: object, id: number, name: string): void;
  onHandle(make: (id: number, name: string) => object): void;
  enumsOf(service: string): Record<string, object> | undefined;
}

export function createCodec(table: EnumTable): Codec {
  const ids = new WeakMap<object, { id: number; name: string }>();
  const handles = new Map<number, object>();
  const enums = createEnums(table);
  let makeHandle: (id: number, name: string) => object = () => ({});

  const handleOf = (id: number, name: string): object => {
    const known = handles.get(id);
    if (known !== undefined) return known;
    const made = makeHandle(id, name);
    register(made, id, name);
    return made;
  };
  const register = (handle: object, id: number, name: string): void => {
    ids.set(handle, { id, name });
    handles.set(id, handle);
  };
  const encode = (value: unknown): Wire => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return value;
    }
    if (typeof value !== 'object') return { $: 'foreign', name: typeof value };
    if (Array.isArray(value)) return each(value, encode);
    const handle = ids.get(value);
    if (handle !== undefined) return { $: 'handle', ...handle };
    const enumName = enums.names.get(value);
    if (enumName !== undefined) return { $: 'enum', ...enumName };
    if (value instanceof Date) return { $: 'date', value: value.getTime() };
    return { $: 'object', value: encodeFields(value, encode) };
  };
  const decode = (wire: Wire): unknown => {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) return each(wire, decode);
    if (wire.$ === 'json') return once(wire, () => answerOf(wire, readOnce));
    if (wire.$ === 'date') return new Date(wire.value);
    if (wire.$ === 'handle') return handleOf(wire.id, wire.name);
    if (wire.$ === 'enum') return enums.value(wire.type, wire.name);
    if (wire.$ === 'foreign') return undefined;
    const fields: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(wire.value)) fields[key] = decode(field);
    return fields;
  };
  return {
    encode,
    decode,
    register,
    onHandle: (make) => {
      makeHandle = make;
    },
    enumsOf: (service) => enums.tables[service],
  };
}

const known = new WeakMap<KeptPart | JsonAnswer, unknown>();

/** Executions that share a realm meet the same parts: whoever changed one would change it for the next. */
const readOnce = (part: KeptPart): unknown => once(part, () => readPart(part));

function once(said: KeptPart | JsonAnswer, read: () => unknown): unknown {
  if (!known.has(said)) known.set(said, frozen(read()));
  return known.get(said);
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** An array of this realm, of all places: what a hole holds is nothing. */
function each<T, U>(parts: readonly T[], change: (part: T) => U): U[] {
  const changed: U[] = [];
  for (const part of parts) changed.push(change(part));
  return changed;
}

function encodeFields(value: object, encode: (value: unknown) => Wire): Record<string, Wire> {
  const fields: Record<string, Wire> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) fields[key] = encode(field);
  }
  return fields;
}

/** A name that an enum lacks must fail at once: `undefined` would travel on as null. */
function createEnums(table: EnumTable) {
  const names = new WeakMap<object, { type: string; name: string }>();
  const tables: Record<string, Record<string, object>> = {};
  for (const [service, types] of Object.entries(table)) {
    const ofService: Record<string, object> = {};
    for (const [type, values] of Object.entries(types)) {
      const full = `${service}.${type}`;
      const members = Object.fromEntries(values.map((name) => [name, enumValue(name)]));
      for (const [name, member] of Object.entries(members)) names.set(member, { type: full, name });
      ofService[type] = strict(full, members);
    }
    tables[service] = ofService;
  }
  const value = (type: string, name: string): unknown => {
    const [service = '', short = ''] = type.split('.');
    return (tables[service]?.[short] as Record<string, object> | undefined)?.[name];
  };
  return { names, tables, value };
}

function enumValue(name: string): object {
  return Object.freeze({ toString: () => name, toJSON: () => name, name: () => name });
}

function strict(full: string, members: Record<string, object>): object {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
      throw new TypeError(`The stand-in does not know ${full}.${key}`);
    },
  });
}
