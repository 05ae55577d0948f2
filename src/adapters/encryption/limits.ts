/** Bounds for opening an encrypted workbook. Reading stops with `WORKBOOK_LIMIT` or `WORKBOOK_DAMAGED`. */
export type EncryptionLimits = {
  /** Rounds of hashing that a file may ask for. */
  readonly rounds: number;
  /** Rounds for all passwords that are tried on one file together: passwords beyond that are not tried. */
  readonly allRounds: number;
  /** Passwords that are tried on a file. */
  readonly passwords: number;
};

/**
 * The file itself says how often a password is hashed, so it could keep a machine busy for hours. Office
 * asks for 50,000 or 100,000 rounds, which take a third of a second.
 */
export const ENCRYPTION_LIMITS: EncryptionLimits = {
  rounds: 1_000_000,
  allRounds: 2_000_000,
  passwords: 20,
};

/** Bytes of the part that says how a file is encrypted; it has about one thousand. */
export const INFO_BYTES = 64 * 1024;
