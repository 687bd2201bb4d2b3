import { ServiceObject } from '../../base/service';

export class User extends ServiceObject {
  readonly serviceName = 'User';
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}
