/** What a long run shows: a bar on a terminal, a few lines anywhere else. */
export interface Progress {
  step(name: string): void;
  /** How far the step has come. */
  count(done: number, total: number): void;
  end(): void;
}

export const silent: Progress = { step: () => {}, count: () => {}, end: () => {} };

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;
const QUARTERS = 4;

export function progressOn(output: Output): Progress {
  return output.isTTY === true ? new Bar(output) : new Lines(output);
}

class Bar implements Progress {
  private name = '';
  private shownAt = 0;

  constructor(private readonly output: Output) {}

  step(name: string): void {
    this.name = name;
    this.show(name);
  }

  count(done: number, total: number): void {
    const now = Date.now();
    if (done < total && now - this.shownAt < 80) return;
    this.shownAt = now;
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    this.show(`${bar} ${this.name} ${done}/${total}`);
  }

  end(): void {
    this.output.write('\r\u001b[2K');
  }

  private show(text: string): void {
    this.output.write(`\r\u001b[2K${text}`);
  }
}

class Lines implements Progress {
  private name = '';
  private quarter = 0;

  constructor(private readonly output: Output) {}

  step(name: string): void {
    this.name = name;
    this.quarter = 0;
    this.output.write(`${name}\n`);
  }

  count(done: number, total: number): void {
    const quarter = total === 0 ? QUARTERS : Math.floor((done / total) * QUARTERS);
    if (quarter <= this.quarter) return;
    this.quarter = quarter;
    this.output.write(`${this.name} ${done}/${total}\n`);
  }

  end(): void {}
}
