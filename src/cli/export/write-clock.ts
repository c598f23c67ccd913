/** Minutes of a day as clocks in data formats show them: `08:00`; midnight at the end of a day is `24:00`. */
export function writeClock(minute: number): string {
  const time = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
}
