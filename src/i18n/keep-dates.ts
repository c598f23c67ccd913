/** Keeps each date of a Czech text on one line: broken behind its day, the rest of it looks like another sentence. */
export const keepDates = (text: string): string => text.replace(/(\d\.) (?=\d)/g, "$1\xa0");
