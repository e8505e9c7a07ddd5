import type { Random } from './random'

/** Surnames that are common in the south of Jiangxi. */
export const SURNAMES = [...'陈李黄钟谭曾刘廖赖缪温叶袁许朱谢罗何邱古林张龙']
const MALE = [...'福生贵祥明华强根发林平水金荣辉兴忠文武达']
const FEMALE = [...'桂香兰莲秀英凤娇梅玉珍春花燕芳萍娟招娣云']
const MALE_YOUNG = [...'浩宇轩杰鑫俊博涛阳晨']
const FEMALE_YOUNG = [...'欣怡雨婷悦佳琪萱雪静']

/** A name nobody has: 演示 ("shown as an example") stands in the middle of each. */
export function demoName(random: Random, surname: string, sex: 'male' | 'female', age: number): string {
  const young = age < 25
  const given = sex === 'male' ? (young ? MALE_YOUNG : MALE) : young ? FEMALE_YOUNG : FEMALE
  return `${surname}演示${random.pick(given)}`
}
