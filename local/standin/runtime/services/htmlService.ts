import { noHtmlFile } from '../../base/googleTexts';
import { ServiceError, ServiceObject } from '../../base/service';
import type { WhatIf } from '../../base/whatIf';
import type { Bundle } from '../host/bundle';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';

export class HtmlService extends ServiceObject {
  readonly serviceName = 'HtmlService';
  readonly #run: Run;
  readonly #bundle: Bundle;
  readonly #whatIf: WhatIf;

  constructor(run: Run, { bundle, whatIf }: Pick<Host, 'bundle' | 'whatIf'>) {
    super();
    this.#run = run;
    this.#bundle = bundle;
    this.#whatIf = whatIf;
  }

  createHtmlOutput(content = ''): HtmlOutput {
    return new HtmlOutput(content);
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.#file(name));
  }

  #file(name: string): string {
    const isTurned = this.#run.byClock && this.#whatIf.has('clock-reads-page');
    const content = isTurned ? undefined : this.#bundle.page(name);
    if (content !== undefined) return content;
    throw new ServiceError(noHtmlFile(name)[this.#run.locale]);
  }
}

export class HtmlOutput extends ServiceObject {
  readonly serviceName = 'HtmlOutput';
  readonly #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    super();
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
}
