import { RequestBinding } from '@bangfutong/shared/schema/binding'
import { expect, it } from 'vitest'
import { wrongFields } from './wrong-fields'

it('finds nothing wrong with a sound form', () => {
  expect(wrongFields(RequestBinding, { name: '演示', idNumber: '360799194910010013' })).not.toHaveProperty('name')
})

it('says what is wrong in Chinese, by field', () => {
  const wrong = wrongFields(RequestBinding, { name: '', idNumber: 5 })
  expect(wrong['name']).toBe('请填写')
  expect(wrong['idNumber']).toBe('请看一看这里填得对不对')
})
