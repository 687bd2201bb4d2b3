import { folded } from '../domain/values/fold';

/** « Les Jardins de la Véore » and « Jardins de la Veore » are one; « Ferme du Bois » and « … du Lac » are not. */
const bareName = (name: string): string =>
  folded(name)
    .replace(/&| and /g, ' et ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:les?|la|l|the) (?=.)/, '');

/** Shorter names stand in too many sentences. */
const SHORTEST_MENTION = 4;

/** The producers that the drive knows, and where a list names them. */
export class Sellers {
  /** Null where two producers would be called the same. */
  private readonly names = new Map<string, string | null>();

  constructor(known: readonly string[]) {
    for (const name of known) {
      const bare = bareName(name);
      const stands = this.names.get(bare);
      if (bare !== '') this.names.set(bare, stands === undefined || stands === name ? name : null);
    }
    for (const name of known) this.names.set(folded(name), name);
  }

  /** As Producteurs spells it; undefined where the text is not surely the name of one. */
  find(text: string): string | undefined {
    return this.names.get(folded(text)) ?? this.names.get(bareName(text)) ?? undefined;
  }

  /** Those that stand anywhere in a text. */
  within(text: string): readonly string[] {
    const words = ` ${bareName(text)} `;
    const found = [...this.names].flatMap(([bare, name]) =>
      name !== null && bare.length >= SHORTEST_MENTION && words.includes(` ${bareName(bare)} `)
        ? [name]
        : [],
    );
    return [...new Set(found)];
  }
}
