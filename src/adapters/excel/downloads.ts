/**
 * Whether a page inside Excel on this platform can download files. The web views of Excel for Mac and iPad drop a download
 * without a word, by design (github.com/OfficeDev/office-js/issues/2700, 3385); Excel on Windows and on the web let it
 * through.
 */
export function hostDownloads(platform: Office.PlatformType): boolean {
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}
