/** What a header or footer has that only numbers the pages: figures, punctuation, 第…页 共…页. */
export const PAGE_NUMBER = /[\s\d\p{P}\p{S}第共页码]/gu;
