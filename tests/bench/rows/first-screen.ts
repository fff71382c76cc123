import type { Row, Run } from '../row.ts'
export async function measureFirstScreen(_: Run): Promise<Row[]> {
  return []
}
