/** The parts of fast-formula-parser that are used; it ships without types. */
declare module 'fast-formula-parser' {
  class FormulaError extends Error {
    constructor(error: string, message?: string);
    readonly error: string;
  }
  interface LibraryConfig {
    onCell(ref: { sheet: number; row: number; col: number }): unknown;
    onRange(ref: {
      sheet: number;
      from: { row: number; col: number };
      to: { row: number; col: number };
    }): unknown;
  }
  class FormulaParser {
    static FormulaError: typeof FormulaError;
    constructor(config: LibraryConfig);
    readonly functions: Record<string, unknown>;
    position: { sheet: number; row: number; col: number };
    _callFunction(name: string, args: unknown[]): unknown;
  }
  export default FormulaParser;
}

declare module 'fast-formula-parser/grammar/lexing.js' {
  export function lex(text: string): { tokens: unknown[] };
}

declare module 'fast-formula-parser/grammar/parsing.js' {
  export class Parser {
    constructor(context: object, utils: object);
    input: unknown[];
    readonly errors: { message: string }[];
    formulaWithBinaryOp(): unknown;
  }
}
