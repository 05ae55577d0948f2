/** manifest.xml with every address moved to `baseUrl`. @throws Error where `baseUrl` is not https */
export function manifestFor(xml: string, baseUrl: string): string;
