/** The words that a setting is chosen by; `also` are taken for the same. */
export declare const settingChoices: {
  readonly answers: {
    readonly replace: {
      readonly fr: 'remplace';
      readonly en: 'replaces';
      readonly also: readonly ['remplace la précédente'];
    };
    readonly add: {
      readonly fr: 'ajoute';
      readonly en: 'adds';
      readonly also: readonly ["s'ajoute", 's’ajoute'];
    };
  };
  readonly formPages: {
    readonly auto: {
      readonly fr: 'au mieux';
      readonly en: 'as fits';
    };
    readonly one: {
      readonly fr: 'une seule';
      readonly en: 'a single one';
      readonly also: readonly ['une'];
    };
    readonly producer: {
      readonly fr: 'par producteur';
      readonly en: 'by producer';
      readonly also: readonly ['producteur', 'producteurs'];
    };
    readonly category: {
      readonly fr: 'par catégorie';
      readonly en: 'by category';
      readonly also: readonly ['catégorie', 'catégories'];
    };
  };
  readonly producersSee: {
    readonly nothing: {
      readonly fr: 'non';
      readonly en: 'no';
    };
    readonly numbers: {
      readonly fr: 'numéros';
      readonly en: 'numbers';
    };
    readonly names: {
      readonly fr: 'noms';
      readonly en: 'names';
    };
  };
  readonly margin: {
    readonly costMargin: {
      readonly fr: 'taux de marge';
      readonly en: 'margin on cost';
    };
    readonly priceMargin: {
      readonly fr: 'taux de marque';
      readonly en: 'margin on price';
    };
  };
  readonly driveVat: {
    readonly payer: {
      readonly fr: 'redevable';
      readonly en: 'VAT payer';
    };
    readonly exempt: {
      readonly fr: 'franchise en base';
      readonly en: 'exempt';
    };
  };
  readonly belowMinimum: {
    readonly cancelled: {
      readonly fr: 'annulé';
      readonly en: 'cancelled';
    };
    readonly kept: {
      readonly fr: 'gardé';
      readonly en: 'kept';
    };
  };
  readonly weighedPayment: {
    readonly afterWeighing: {
      readonly fr: 'payer après la pesée';
      readonly en: 'pay after weighing';
    };
    readonly estimateFirst: {
      readonly fr: 'payer l’estimation, le reste ensuite';
      readonly en: 'pay the estimate, the rest later';
      readonly also: readonly ["payer l'estimation, le reste ensuite"];
    };
  };
  readonly askAt: {
    readonly auto: {
      readonly fr: 'au mieux';
      readonly en: 'as fits';
    };
    readonly confirmation: {
      readonly fr: 'confirmation';
      readonly en: 'confirmation';
    };
    readonly closing: {
      readonly fr: 'clôture';
      readonly en: 'closing';
    };
  };
  readonly reportTo: {
    readonly nobody: {
      readonly fr: 'non';
      readonly en: 'no';
    };
    readonly duty: {
      readonly fr: 'permanence';
      readonly en: 'duty';
    };
    readonly producers: {
      readonly fr: 'producteurs';
      readonly en: 'producers';
    };
  };
  readonly unpaid: {
    readonly handOver: {
      readonly fr: 'remis';
      readonly en: 'handed over';
    };
    readonly keep: {
      readonly fr: 'gardé';
      readonly en: 'kept';
    };
  };
  readonly atPickup: {
    readonly auto: {
      readonly fr: 'au mieux';
      readonly en: 'as fits';
    };
    readonly yes: {
      readonly fr: 'oui';
      readonly en: 'yes';
    };
    readonly no: {
      readonly fr: 'non';
      readonly en: 'no';
    };
  };
  readonly basis: {
    readonly received: {
      readonly fr: 'le reçu';
      readonly en: 'received';
      readonly also: readonly ['reçu'];
    };
    readonly due: {
      readonly fr: 'le dû';
      readonly en: 'due';
      readonly also: readonly ['dû'];
    };
  };
  readonly version: {
    readonly '001.001.09': {
      readonly fr: 'pain.001.001.09';
      readonly en: 'pain.001.001.09';
    };
    readonly '001.001.03': {
      readonly fr: 'pain.001.001.03';
      readonly en: 'pain.001.001.03';
    };
  };
  readonly language: {
    readonly fr: {
      readonly fr: 'fr';
      readonly en: 'fr';
      readonly also: readonly ['français', 'french'];
    };
    readonly en: {
      readonly fr: 'en';
      readonly en: 'en';
      readonly also: readonly ['anglais', 'english'];
    };
  };
  readonly invoicesPer: {
    readonly basket: {
      readonly fr: 'panier';
      readonly en: 'basket';
    };
    readonly month: {
      readonly fr: 'mois';
      readonly en: 'month';
    };
  };
};
/** Each language in its own words. */
export declare const languageNames: {
  readonly fr: 'Français';
  readonly en: 'English';
};
/** What people write, folded, where there is to be none. */
export declare const noneWords: readonly string[];
/** What they write of the drive itself, where a producer could be named. */
export declare const theDrive: readonly string[];
