/** The objects of Google's side that one execution holds, and values on their way to and fro. */
import { answerOf } from '../../base/answerParts';
import { ServiceError, ServiceObject } from '../../base/service';
import type { Root, Wire } from '../worker/messages';

export class Handles {
  readonly #objects: ServiceObject[] = [];
  readonly #ids = new Map<ServiceObject, number>();

  get(id: number): ServiceObject | undefined {
    return this.#objects[id];
  }

  idOf(object: ServiceObject): number {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = this.#objects.push(object) - 1;
    this.#ids.set(object, id);
    return id;
  }

  /** A global service and what hangs under it as plain fields (`Sheets.Spreadsheets`). */
  root(name: string, object: ServiceObject): Root {
    const children: Record<string, Root> = {};
    for (const [key, field] of Object.entries(object)) {
      if (!/^[A-Z]/.test(key) || !(field instanceof ServiceObject)) continue;
      children[key] = { ...this.root(key, field), name: field.serviceName };
    }
    return { id: this.idOf(object), name, children };
  }

  decode(wire: Wire): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    // From another realm: what is kept must not hold on to it.
    if (Array.isArray(wire)) {
      const parts: unknown[] = [];
      for (const part of wire) parts.push(this.decode(part));
      return parts;
    }
    if (wire.$ === 'date') return new Date(wire.value);
    if (wire.$ === 'handle') return this.get(wire.id);
    if (wire.$ === 'enum') return wire.name;
    if (wire.$ === 'json') return answerOf(wire);
    if (wire.$ === 'foreign') throw new ServiceError(`A ${wire.name} is no argument of a service`);
    const fields: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(wire.value)) fields[key] = this.decode(field);
    return fields;
  }

  encode(value: unknown, enumType?: string): Wire {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') {
      return enumType === undefined ? value : { $: 'enum', type: enumType, name: value };
    }
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((part) => this.encode(part, enumType));
    if (value instanceof ServiceObject) {
      return { $: 'handle', id: this.idOf(value), name: value.serviceName };
    }
    if (value instanceof Date) return { $: 'date', value: value.getTime() };
    if (typeof value !== 'object') throw new TypeError(`A service gave a ${typeof value}`);
    const fields: Record<string, Wire> = {};
    for (const [key, field] of Object.entries(value)) {
      if (field !== undefined) fields[key] = this.encode(field);
    }
    return { $: 'object', value: fields };
  }
}
