/** Wire values as plain JSON, for traces and for results read outside. */
import { answerOf, lengthOf } from '../../base/answerParts';
import type { ServiceObject } from '../../base/service';
import type { Wire } from '../worker/messages';
import type { Handles } from './handles';

/**
 * A handle is shown by the name its class gives itself, else by the name of its class. Told whether
 * anything but plain JSON was found.
 */
export function shownInTrace(wire: Wire, handles: Handles, tagged: { found: boolean }): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return mapParts(wire, (part) => shownInTrace(part, handles, tagged));
  if (wire.$ === 'object')
    return mapFields(wire.value, (field) => shownInTrace(field, handles, tagged));
  tagged.found = true;
  if (wire.$ === 'date') return new Date(wire.value).toISOString();
  if (wire.$ === 'enum' || wire.$ === 'foreign') return wire.name;
  if (wire.$ === 'handle') return nameOf(handles.get(wire.id)) ?? wire.name;
  return answerOf(wire);
}

function nameOf(object: ServiceObject | undefined): string | undefined {
  if (object === undefined) return undefined;
  const named = object.toString !== Object.prototype.toString;
  return named ? object.toString() : object.serviceName;
}

/** What a function returned: dates stay dates, handles become their names. */
export function plainOf(wire: Wire): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return Array.from(wire, plainOf);
  if (wire.$ === 'date') return new Date(wire.value);
  if (wire.$ === 'json') return answerOf(wire);
  if (wire.$ !== 'object') return wire.name;
  return mapFields(wire.value, plainOf);
}

/** The length of the JSON that would carry this value. */
export function sizeOf(wire: Wire): number {
  if (wire === null) return 4;
  if (typeof wire === 'string') return JSON.stringify(wire).length;
  if (typeof wire !== 'object') return String(wire).length;
  if (Array.isArray(wire)) {
    return wire.reduce<number>((sum, part) => sum + sizeOf(part) + 1, 1) + (wire.length ? 0 : 1);
  }
  if (wire.$ === 'date') return 26;
  if (wire.$ === 'json') return lengthOf(wire);
  if (wire.$ !== 'object') return wire.name.length + 2;
  const fields = Object.entries(wire.value);
  const length = fields.reduce((sum, [key, field]) => sum + key.length + 4 + sizeOf(field), 1);
  return fields.length === 0 ? 2 : length;
}

/** An array of this realm, whatever realm the parts came from. */
function mapParts<T>(parts: readonly Wire[], map: (part: Wire) => T): T[] {
  const mapped: T[] = [];
  for (const part of parts) mapped.push(map(part));
  return mapped;
}

function mapFields<T>(fields: Record<string, Wire>, map: (field: Wire) => T): Record<string, T> {
  const mapped: Record<string, T> = {};
  for (const [key, field] of Object.entries(fields)) mapped[key] = map(field);
  return mapped;
}
