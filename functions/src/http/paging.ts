import type { Item, Question } from '../platform/dynamo/query'
import type { TableView } from '../platform/dynamo/table'

const ROWS = 20

/** One page of a list by index: twenty rows unless the caller asks otherwise. */
export async function listOf(
  view: TableView,
  question: Omit<Question, 'limit' | 'cursor'>,
  paging: { cursor?: string | undefined; limit?: string | undefined },
): Promise<{ items: Item[]; cursor?: string }> {
  const limit = paging.limit ? Number(paging.limit) : ROWS
  return view.query({ ...question, limit, ...(paging.cursor ? { cursor: paging.cursor } : {}) })
}
