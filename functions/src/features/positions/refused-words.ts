import type { PublishPosition } from '@bangfutong/shared/schema/position'
import { Problem, type ProblemPath } from '../../platform/errors'
import list from './refused-words.json'

const FIELDS = ['title', 'shifts', 'needs', 'duties', 'address'] as const satisfies (keyof PublishPosition)[]

/** Throws 400 naming each field that asks for money or picks people by what may not matter; the words are data. */
export function refuseWords(input: PublishPosition) {
  const paths = FIELDS.flatMap((field) => faultsOf(field, input[field]))
  if (paths.length > 0)
    throw new Problem('position.words', 400, `${paths[0]?.message}。岗位没有发布，您填的内容还在。`, { paths })
}

/** Spaces and marks put between the characters do not hide a word; 不收押金 is said rightly. */
function faultsOf(path: string, text: string): ProblemPath[] {
  const plain = text.normalize('NFKC').replace(/[\s.·*_\-—|/]/g, '')
  return list.groups.flatMap(({ words, message }) =>
    words.filter((word) => demands(plain, word)).map((word) => ({ path, message: message.replace('{word}', word) })),
  )
}

function demands(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at)
    if (!list.negations.some((negation) => before.endsWith(negation))) return true
  }
  return false
}
