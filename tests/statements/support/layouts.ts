/** One statement of our own, as each bank would lay it out. */

export interface Line {
  /** `2026-04-14` */
  readonly day: string;
  readonly cents: number;
  /** What the bank writes, then what the payer wrote. */
  readonly label: string;
  readonly motif: string;
  readonly counterparty?: string;
}

export const IBAN = 'FR7630006000011234567890189';
const NUMBER = '12345678901';
export const OPENING = 90_000;

export const lines: readonly Line[] = [
  {
    day: '2026-04-13',
    cents: 1742,
    label: 'VIR SEPA RECU MME ROCHE ANNE',
    motif: 'Panier 1',
    counterparty: 'MME ROCHE ANNE',
  },
  {
    day: '2026-04-13',
    cents: 484,
    label: 'VIR INST RECU M SERRE BRUNO',
    motif: 'les œufs de samedi',
    counterparty: 'M SERRE BRUNO',
  },
  {
    day: '2026-04-14',
    cents: 3_050,
    label: 'REMISE CARTE REMCB10200 NB0004',
    motif: 'REMCB10200 4 OPERATIONS',
  },
  { day: '2026-04-14', cents: -42, label: 'COMMISSION REMCB10200', motif: 'COMCB10200' },
  {
    day: '2026-04-14',
    cents: 4_120,
    label: 'REMISE CHEQUES N 2000417 2 CHQ',
    motif: 'BORDEREAU 2000417',
  },
  {
    day: '2026-04-15',
    cents: -123_456,
    label: 'VIR SEPA EMIS EARL L’ÉTÉ',
    motif: 'reversement V1',
    counterparty: 'EARL L’ÉTÉ',
  },
];

const closing = (given: readonly Line[]): number =>
  given.reduce((all, { cents }) => all + cents, OPENING);
const french = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
const spaced = (cents: number): string => french(cents).replace(/(\d)(?=\d{3},)/, '$1 ');
const dmy = (day: string): string => day.split('-').reverse().join('/');
const compact = (day: string): string => day.replace(/-/g, '');

export const texts: Readonly<Record<string, (given: readonly Line[]) => string>> = {
  creditAgricole: (given) =>
    [
      'Téléchargement du 21/04/2026;',
      '',
      'LE DRIVE DU BEZ',
      `CCHQ no ${NUMBER};`,
      `Solde au 20/04/26 : ${spaced(closing(given))} EUR`,
      '',
      'Date;Libellé;Débit Euros;Crédit Euros;',
      ...[...given].reverse().map(({ day, cents, label, motif }) => {
        const sum = spaced(Math.abs(cents));
        return `${dmy(day)};"${label}\n${motif}  \n\n";${cents < 0 ? `${sum};` : `;${sum}`};`;
      }),
      '',
    ].join('\n'),
  creditMutuel: (given) => {
    let balance = OPENING;
    return [
      'Date;Date de valeur;Débit;Crédit;Libellé;Solde',
      ...given.map(({ day, cents, label, motif }) => {
        balance += cents;
        return [
          dmy(day),
          dmy(day),
          cents < 0 ? french(cents) : '',
          cents < 0 ? '' : french(cents),
          `${label} ${motif}`,
          french(balance),
        ].join(';');
      }),
      '',
    ].join('\r\n');
  },
  boursobank: (given) =>
    [
      'dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance',
      ...[...given]
        .reverse()
        .map(
          ({ day, cents, label, motif }) =>
            `${day};${day};"${label} ${motif}";"Virements";"";"x";${spaced(cents)};;${NUMBER};"LE DRIVE";${(closing(given) / 100).toFixed(2)}`,
        ),
      '',
    ].join('\n'),
  banquePostale: (given) =>
    [
      `Numéro Compte   ;${NUMBER}A`,
      'Type         ;CCP',
      'Date            ;20/04/2026',
      `Solde (EUROS)   ;${french(closing(given))}`,
      'Solde (FRANCS)  ;1,00',
      '',
      'Date;Libellé;Montant(EUROS);Montant(FRANCS)',
      ...[...given]
        .reverse()
        .map(
          ({ day, cents, label, motif }) =>
            `${dmy(day)};"${label} ${motif}";${french(cents)};${french(Math.round(cents * 6.55957))}`,
        ),
      '',
    ].join('\r\n'),
  sideColumn: (given) =>
    [
      'Date opération\tLibellé opération\tMontant\tSens\tDevise',
      ...given.map(({ day, cents, label, motif }) =>
        [dmy(day), `${label} ${motif}`, french(Math.abs(cents)), cents < 0 ? 'D' : 'C', 'EUR'].join(
          '\t',
        ),
      ),
    ].join('\n'),
  ofx1: (given) =>
    [
      'OFXHEADER:100',
      'DATA:OFXSGML',
      'VERSION:102',
      'CHARSET:1252',
      '',
      `<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30006<BRANCHID>00001<ACCTID>${NUMBER}<ACCTTYPE>CHECKING</BANKACCTFROM>`,
      '<BANKTRANLIST><DTSTART>20260413<DTEND>20260420',
      ...given.map(
        ({ day, cents, label, motif }, index) =>
          `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${compact(day)}<TRNAMT>${cents > 0 ? '+' : ''}${(cents / 100).toFixed(2)}<FITID>F${index}<NAME>${label}<MEMO>${motif}</STMTTRN>`,
      ),
      `</BANKTRANLIST><LEDGERBAL><BALAMT>${(closing(given) / 100).toFixed(2)}<DTASOF>20260420</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`,
      '',
    ].join('\r\n'),
  ofx2: (given) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<?OFX OFXHEADER="200" VERSION="211"?>',
      `<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><BANKACCTFROM><BANKID>30006</BANKID><BRANCHID>00001</BRANCHID><ACCTID>${NUMBER}</ACCTID></BANKACCTFROM><BANKTRANLIST>`,
      ...given.map(
        ({ day, cents, label, motif }) =>
          `<STMTTRN><TRNTYPE>OTHER</TRNTYPE><DTPOSTED>${compact(day)}120000.000[+1:CET]</DTPOSTED><TRNAMT>${french(cents)}</TRNAMT><NAME>${label}</NAME><MEMO>${motif}</MEMO></STMTTRN>`,
      ),
      `</BANKTRANLIST><LEDGERBAL><BALAMT>${french(closing(given))}</BALAMT></LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`,
    ].join('\n'),
  camt02: (given) => camt('02', given),
  camt08: (given) => camt('08', given),
  cfonb: (given) => cfonb(given).join('\n'),
  cfonbUnbroken: (given) => cfonb(given).join(''),
};

function camt(version: '02' | '08', given: readonly Line[]): string {
  const name = (text: string): string =>
    version === '08' ? `<Pty><Nm>${text}</Nm></Pty>` : `<Nm>${text}</Nm>`;
  const state = version === '08' ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>';
  const sum = (cents: number): string =>
    `<Amt Ccy="EUR">${(Math.abs(cents) / 100).toFixed(2)}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const balance = (code: string, cents: number): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${sum(cents)}<Dt><Dt>2026-04-20</Dt></Dt></Bal>`;
  const entries = given.map(({ day, cents, label, motif, counterparty }) => {
    const other = cents < 0 ? 'Cdtr' : 'Dbtr';
    const parties = counterparty
      ? `<RltdPties><${other}>${name(counterparty)}</${other}></RltdPties>`
      : '';
    return `<Ntry>${sum(cents)}${state}<BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${parties}<RmtInf><Ustrd>${motif}</Ustrd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>${label}</AddtlNtryInf></Ntry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>${IBAN}</IBAN></Id></Acct>${balance('OPBD', OPENING)}${balance('CLBD', closing(given))}${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
}

function cfonb(given: readonly Line[]): string[] {
  const amount = (cents: number): string => {
    const digits = String(Math.abs(cents)).padStart(14, '0');
    const marks = cents < 0 ? '}JKLMNOPQR' : '{ABCDEFGHI';
    return digits.slice(0, 13) + marks[Number(digits[13])];
  };
  const day = (text: string): string => text.slice(8) + text.slice(5, 7) + text.slice(2, 4);
  const record = (code: string, at: string, label: string, tail: string): string =>
    `${code}30006    00001EUR2 ${NUMBER}  ${day(at)}        ${label.padEnd(42)}${tail}`
      .padEnd(120)
      .slice(0, 120);
  return [
    record('01', '2026-04-12', '', amount(OPENING)),
    ...given.flatMap((line) => [
      record('04', line.day, line.label.slice(0, 31), amount(line.cents)),
      `05${' '.repeat(43)}LIB${line.motif}`.padEnd(120),
    ]),
    record('07', '2026-04-20', '', amount(closing(given))),
  ];
}
