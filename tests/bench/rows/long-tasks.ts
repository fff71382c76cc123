import type { Row, Run } from '../row.ts'
export async function measureLongTasks(_: Run): Promise<Row[]> {
  return []
}
