/** Numbers of the source that are no target, each with the reason. A phrase must stand in the source. */
export const ignoredNumbers: readonly { phrase: string; reason: string }[] = [
  ...phrases('names the year of the plan or of a document', [
    '全南县2017年精准脱贫攻坚工作要点',
    '2017年是脱贫攻坚',
    '制定2017-2018年易地搬迁扶贫实施方案',
    '制定2017年城乡困难群众提标提补文件',
  ]),
  ...phrases('looks back', ['完善2016年集中安置点配套设施', '对2016年度政策实施成效']),
  ...phrases('a motto: of whom or how often is not said; kept as the checklist fiveOnes', [
    '选准一个产业、打造一个龙头、创新一套机制、扶持一笔贷款、提供一套服务',
  ]),
  ...phrases('a label; the numbers it sums up follow in brackets', ['“三个一”', '“7+2”']),
  ...phrases('a period, kept in `per` and in the cycle', ['“一月', '、一季', '、半年']),
  ...phrases('part of a name', [
    '五岗场',
    '五保',
    '“一对一”',
    '“一村一品”',
    '“一票否决制”',
    '“经济收入一本账”',
    '《一本通》',
    '“百企帮百村”',
    '第一民生工程',
    '县四套班子',
    '双轮驱动',
  ]),
  ...phrases('part of a word', ['统一', '进一步', '一站式', '二手房', '一支']),
  ...phrases('some, not a count', [
    '努力形成一批',
    '组建一批',
    '带强一批产业,带动一批项目,带活一批市场,带建一批基础设施',
  ]),
  ...phrases('nobody at all; kept as the goal nobody-missed', ['不漏一人']),
]

function phrases(reason: string, list: string[]) {
  return list.map((phrase) => ({ phrase, reason }))
}
