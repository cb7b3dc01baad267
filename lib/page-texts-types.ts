/** What is read of the texts of a page, as types: only when a person asks for it, and never stored. */

/** A table of a page as text: its rows of cells, and the headings above it, the nearest first. */
export interface PageTable {
  headings: string[];
  rows: string[][];
}

/** What a page shows as tables and lists, and all of its text with line ends. `isCut`: there was more than is taken. */
export interface PageTexts {
  tables: PageTable[];
  text: string;
  isCut: boolean;
}

/** The top page, and what was found on it and in its frames. */
export interface PageReading extends PageTexts {
  url: string;
  title: string;
}
