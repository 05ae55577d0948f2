type Piece = { readonly done: false; readonly value: Uint8Array } | { readonly done: true };

/**
 * What the builds for Node give hucre as `CompressionStream`: it passes bytes on as they are. hucre then stores the parts of its
 * package, which are unpacked at once; packing them, and loading what Node packs streams with, would be for nothing.
 */
export class PassingStream {
  private readonly pieces: Uint8Array[] = [];

  readonly writable = {
    getWriter: () => ({
      write: (piece: Uint8Array): void => {
        this.pieces.push(piece);
      },
      close: (): void => undefined,
    }),
  };

  readonly readable = {
    getReader: () => ({
      read: (): Promise<Piece> => {
        const value = this.pieces.shift();
        return Promise.resolve(value === undefined ? { done: true } : { done: false, value });
      },
    }),
  };
}
