/** What crosses the wire to and from the Sheets API. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: JsonObject | undefined, key: string): JsonObject | undefined {
  const found = value?.[key];
  return isObject(found) ? found : undefined;
}

export function listAt(value: JsonObject | undefined, key: string): Json[] {
  const found = value?.[key];
  return Array.isArray(found) ? found : [];
}

export function objectsAt(value: JsonObject | undefined, key: string): JsonObject[] {
  return listAt(value, key).filter(isObject);
}

export function numberAt(value: JsonObject | undefined, key: string): number | undefined {
  const found = value?.[key];
  return typeof found === 'number' ? found : undefined;
}

export function stringAt(value: JsonObject | undefined, key: string): string | undefined {
  const found = value?.[key];
  return typeof found === 'string' ? found : undefined;
}

export function booleanAt(value: JsonObject | undefined, key: string): boolean | undefined {
  const found = value?.[key];
  return typeof found === 'boolean' ? found : undefined;
}

/** `backgroundColorStyle.rgbColor` or the older `backgroundColor`, as `rrggbb`. */
export function colourAt(of: JsonObject | undefined, name: string): string | undefined {
  const rgb = objectAt(objectAt(of, `${name}Style`), 'rgbColor') ?? objectAt(of, name);
  if (!rgb) return undefined;
  const part = (key: string): string =>
    Math.round((numberAt(rgb, key) ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return part('red') + part('green') + part('blue');
}
