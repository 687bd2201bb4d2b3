import { ServiceError } from './service';

/** Thrown for what Google has and this stand-in does not play; results list the names. */
export class UnknownToStandIn extends ServiceError {
  readonly what: string;

  constructor(what: string) {
    super(`The stand-in does not know ${what}`);
    this.what = what;
  }
}
