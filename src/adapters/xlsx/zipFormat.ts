/** Records of an archive: how each begins, and its bytes before the name or comment. */
export const CENTRAL = { signature: 0x02014b50, length: 46 };
export const LOCAL = { signature: 0x04034b50, length: 30 };
export const END = { signature: 0x06054b50, length: 22 };

/** How an entry may be packed, by name. */
export const ZIP_METHOD = { stored: 0, deflated: 8 } as const;
