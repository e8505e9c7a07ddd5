import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb'

export interface MeteredOperation {
  operation: string
  read: number
  write: number
}

/** Counts the capacity units that operations consumed, as the engine reported them; for golden tables. */
export interface Meter {
  record(kind: 'read' | 'write', operation: string, consumed: ConsumedCapacity | ConsumedCapacity[] | undefined): void
  readonly operations: readonly MeteredOperation[]
  total(): { read: number; write: number; operations: number }
  reset(): void
}

export function createMeter(): Meter {
  const operations: MeteredOperation[] = []
  return {
    operations,
    record(kind, operation, consumed) {
      const parts = consumed === undefined ? [] : Array.isArray(consumed) ? consumed : [consumed]
      const units = parts.reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0)
      operations.push({ operation, read: kind === 'read' ? units : 0, write: kind === 'write' ? units : 0 })
    },
    total() {
      const sum = (key: 'read' | 'write') => operations.reduce((units, operation) => units + operation[key], 0)
      return { read: sum('read'), write: sum('write'), operations: operations.length }
    },
    reset() {
      operations.length = 0
    },
  }
}
