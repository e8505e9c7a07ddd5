/** The paragraphs of the source by the form the plan data cites them in: 第一条, 第二（三）条. */
export function sectionsOf(source: string): Map<string, { from: number; to: number }> {
  const sections = new Map<string, { from: number; to: number }>()
  let chapter = ''
  let from = 0
  for (const line of source.split('\n')) {
    const to = from + line.length
    const heading = /^([一二三])、/.exec(line)
    const item = /^\(([一二三四五六七八九])\)/.exec(line)
    if (heading) chapter = heading[1]!
    else if (item) sections.set(`第${chapter}（${item[1]}）条`, { from, to })
    else if (chapter) sections.set(`第${chapter}条`, { from, to })
    from = to + 1
  }
  return sections
}
