/**
 * What comes from a page or was kept as JSON, checked before it is believed. Small and our own: the
 * core alone of a library for this took eleven kilobytes of the script.
 */

type Path = readonly (string | number)[];

interface Issue {
  /** Where it stands in what was checked. */
  readonly path: Path;
}

export interface Shape<T> {
  /** The value without what nobody asked for; what does not fit is added to the issues. */
  readonly check: (value: unknown, path: Path, issues: Issue[]) => T;
}

interface Optional<T> extends Shape<T | undefined> {
  readonly isOptional: true;
}

export type Infer<S extends Shape<unknown>> = S extends Shape<infer T> ? T : never;

const when = <T>(fits: (value: unknown) => boolean): Shape<T> => ({
  check: (value, path, issues) => {
    if (!fits(value)) issues.push({ path });
    return value as T;
  },
});

type Holds = (value: string) => boolean;

export const string = (holds: Holds = () => true): Shape<string> =>
  when((value) => typeof value === 'string' && holds(value));

/** A safe integer. */
export const int = (): Shape<number> => when(Number.isSafeInteger);

const oneOf = <const W extends readonly string[]>(words: W): Shape<W[number]> =>
  when((value) => words.includes(value as string));

export { oneOf as enum };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const record = (): Shape<Record<string, string>> =>
  when(
    (value) => isRecord(value) && Object.values(value).every((item) => typeof item === 'string'),
  );

export const optional = <T>({ check }: Shape<T>): Optional<T> => ({
  isOptional: true,
  check: (value, path, issues) => (value === undefined ? value : check(value, path, issues)),
});

/** Nothing of a thing that is no thing of this kind at all can be read. */
const refused = <T>(path: Path, issues: Issue[]): T => {
  issues.push({ path });
  return undefined as T;
};

export const array = <T>(element: Shape<T>): Shape<T[]> => ({
  check: (value, path, issues) =>
    Array.isArray(value)
      ? value.map((item, index) => element.check(item, [...path, index], issues))
      : refused(path, issues),
});

/** An array of as many; what is missing at its end must be optional. */
export const tuple = <const S extends readonly Shape<unknown>[]>(
  shapes: S,
): Shape<{ -readonly [K in keyof S]: Infer<S[K]> }> =>
  when(
    (value) =>
      Array.isArray(value) &&
      value.length <= shapes.length &&
      shapes.every((shape, index) => safeParse(shape, value[index]).success),
  );

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<S extends Shapes> = {
  [K in keyof S]: S[K] extends { readonly isOptional: true } ? K : never;
}[keyof S];
type ObjectOf<S extends Shapes> = {
  [K in Exclude<keyof S, OptionalKeys<S>>]: Infer<S[K]>;
} & { [K in OptionalKeys<S>]?: Infer<S[K]> };

/** Keys that are not named here are left out. */
export const object = <S extends Shapes>(shapes: S): Shape<ObjectOf<S>> => ({
  check: (value, path, issues) => {
    if (!isRecord(value)) return refused(path, issues);
    const read = Object.entries(shapes).map(
      ([key, { check }]) => [key, check(value[key], [...path, key], issues)] as const,
    );
    return Object.fromEntries(read.filter(([, one]) => one !== undefined)) as ObjectOf<S>;
  },
});

export const atMost =
  (length: number): Holds =>
  (value) =>
    value.length <= length;

export const matches =
  (pattern: RegExp): Holds =>
  (value) =>
    pattern.test(value);

type Parsed<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | {
      readonly success: false;
      readonly data?: undefined;
      readonly error: { readonly issues: readonly Issue[] };
    };

export function safeParse<T>(shape: Shape<T>, value: unknown): Parsed<T> {
  const issues: Issue[] = [];
  const data = shape.check(value, [], issues);
  return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
}
