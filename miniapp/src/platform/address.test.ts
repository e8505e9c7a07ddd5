import { expect, it } from 'vitest'
import { addressFrom } from '../../config/address'

it.each([
  [['build', '--api', 'https://bft.example.cn/'], {}, 'https://bft.example.cn'],
  [['build', '--api=https://bft.example.cn'], { BFT_API: 'https://other.example.cn' }, 'https://bft.example.cn'],
  [['build'], { BFT_API: 'https://other.example.cn', TARO_ENV: 'h5' }, 'https://other.example.cn'],
  [['build'], { TARO_ENV: 'h5' }, ''],
  [['build'], { TARO_ENV: 'weapp' }, 'http://127.0.0.1:8080'],
])('finds the address of the API in %j %j', (argv, env, address) => {
  expect(addressFrom(argv, env)).toBe(address)
})
