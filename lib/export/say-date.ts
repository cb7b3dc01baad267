/** How a date is shown in spreadsheets: as CSV has it, by Excel's notation. */
export const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** A moment in UTC to the second, in the one form of ISO 8601 that Excel and LibreOffice both take for a date: 2026-11-22 09:30:00. */
export function sayDate(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ');
}
