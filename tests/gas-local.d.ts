declare module 'gas-local' {
  /** Runs every script of a folder in a scope made of `globals`, and returns that scope. */
  export function require(
    folder: string,
    globals: Record<string, unknown>,
  ): Record<string, unknown>;
}
