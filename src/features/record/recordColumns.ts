/** The columns of the records on a sheet, and their widths in percent. */
export const recordColumns = [
  { name: 'Record, and where it is asked for', width: 54 },
  { name: 'Name', width: 24 },
  { name: 'Date', width: 12 },
  { name: 'Time', width: 10 },
] as const
