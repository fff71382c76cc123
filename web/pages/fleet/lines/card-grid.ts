// Written out, because Tailwind makes only the classes that it finds as they stand.
const COLUMNS = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3', 'grid-cols-4', 'grid-cols-5']

export function cardGridClass(columns: number): string {
  return `grid gap-4 ${COLUMNS[columns] ?? 'grid-cols-5'}`
}
