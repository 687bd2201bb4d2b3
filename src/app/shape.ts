/**
 * What comes from outside, from a page or from a cell that the program keeps for itself, is looked at
 * before it is believed. A few constructs are all it takes; a library for them was a twentieth of
 * the script.
 */
export interface Shape<T> {
  /** What the value is, as far as it fits; each place where it does not goes to `issues`. */
  read(value: unknown, path: Path, issues: Issue[]): T;
}

export interface OptionalShape<T> extends Shape<T | undefined> {
  readonly isOptional: true;
}

type Path = readonly (string | number)[];

interface Issue {
  readonly path: Path;
}

export type Infer<S extends Shape<unknown>> = S extends Shape<infer T> ? T : never;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type OptionalKey<S extends Shapes> = {
  [K in keyof S]: S[K] extends OptionalShape<unknown> ? K : never;
}[keyof S];
type Output<S extends Shapes> = {
  -readonly [K in Exclude<keyof S, OptionalKey<S>>]: Infer<S[K]>;
} & { -readonly [K in OptionalKey<S>]?: Infer<S[K]> };

const when = <T>(fits: (value: unknown) => boolean): Shape<T> => ({
  read(value, path, issues) {
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

export const optional = <T>(inner: Shape<T>): OptionalShape<T> => ({
  isOptional: true,
  read: (value, path, issues) =>
    value === undefined ? undefined : inner.read(value, path, issues),
});

export const array = <T>(element: Shape<T>): Shape<T[]> => ({
  read(value, path, issues) {
    if (Array.isArray(value))
      return value.map((item, index) => element.read(item, [...path, index], issues));
    issues.push({ path });
    return [];
  },
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

/** Keys that are not named here are left out. */
export const object = <S extends Shapes>(shapes: S): Shape<Output<S>> => ({
  read(value, path, issues) {
    const read: Record<string, unknown> = {};
    if (!isRecord(value)) issues.push({ path });
    else
      for (const [key, shape] of Object.entries(shapes)) {
        const item = shape.read(value[key], [...path, key], issues);
        if (item !== undefined) read[key] = item;
      }
    return read as Output<S>;
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
  const data = shape.read(value, [], issues);
  return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
}
