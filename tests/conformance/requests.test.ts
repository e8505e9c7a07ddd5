import {
  type DynamoDBClient,
  GetItemCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, TABLE } from './engines'

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } })
const putOf = (pk: string, extra: object = {}) => ({ Put: { TableName: TABLE, Item: { ...key(pk), ...extra } } })
const ifAbsent = { ConditionExpression: 'attribute_not_exists(pk)' }
const addOne = (pk: string) => ({
  TableName: TABLE,
  Key: key(pk),
  UpdateExpression: 'ADD #n :one',
  ExpressionAttributeNames: { '#n': 'n' },
  ExpressionAttributeValues: { ':one': { N: '1' } },
})

describe.each(engines())('requests on $name', (engine) => {
  let client: DynamoDBClient
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ client, close } = await engine.open())
  })
  afterAll(() => close())
  const transact = (items: object[], token?: string) =>
    client.send(new TransactWriteItemsCommand({ TransactItems: items as never, ClientRequestToken: token }))
  const get = async (pk: string) =>
    (await client.send(new GetItemCommand({ TableName: TABLE, Key: key(pk), ConsistentRead: true }))).Item

  test('a refused transaction gives a reason for each item and leaves nothing', async () => {
    await transact([putOf('there'), putOf('also')])
    const taken = { Put: { ...putOf('there').Put, ...ifAbsent } }
    const failing = transact([putOf('new'), taken, { Delete: { TableName: TABLE, Key: key('also') } }])
    await expect(failing).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
    })
    expect(await get('new')).toBeUndefined()
    expect(await get('also')).toBeDefined()
  })

  test('the same token has its effect once, and is refused for other writes', async () => {
    const add = [{ Update: addOne('counter') }]
    await transact(add, 'token-0001')
    await transact(add, 'token-0001')
    expect((await get('counter'))?.['n']).toEqual({ N: '1' })
    await transact(add, 'token-0002')
    expect((await get('counter'))?.['n']).toEqual({ N: '2' })
    await expect(transact([{ Update: addOne('other') }], 'token-0001')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    })
  })

  test('one item twice in a transaction is refused', async () => {
    await expect(transact([putOf('twice'), putOf('twice')])).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await get('twice')).toBeUndefined()
  })

  test('a hundred writes are one transaction, a hundred and one are refused', async () => {
    const many = Array.from({ length: 101 }, (_, n) => putOf(`many${n}`))
    await expect(transact(many)).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await get('many0')).toBeUndefined()
    await transact(many.slice(0, 100))
    expect(await get('many99')).toBeDefined()
  })

  test('two hundred increments at once are two hundred', async () => {
    await Promise.all(Array.from({ length: 200 }, () => client.send(new UpdateItemCommand(addOne('sum')))))
    expect((await get('sum'))?.['n']).toEqual({ N: '200' })
  })

  test('reads of one moment see both sides of a transfer', async () => {
    const sides = (n: number) => ['left', 'right'].map((pk) => putOf(pk, { n: { N: `${n}` } }))
    await transact(sides(0))
    let done = false
    const writing = (async () => {
      for (let n = 1; n <= 40; n++) await transact(sides(n))
      done = true
    })()
    const seen: string[][] = []
    while (!done) {
      const items = ['left', 'right'].map((pk) => ({ Get: { TableName: TABLE, Key: key(pk) } }))
      const answer = await client.send(new TransactGetItemsCommand({ TransactItems: items })).catch(() => undefined)
      if (answer) seen.push(answer.Responses!.map(({ Item }) => Item!['n']!.N!))
    }
    await writing
    expect(seen.filter(([left, right]) => left !== right)).toEqual([])
  })

  test('another table does not exist', async () => {
    const asking = client.send(new GetItemCommand({ TableName: 'elsewhere', Key: key('a') }))
    await expect(asking).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    const elsewhere = { Put: { TableName: 'elsewhere', Item: key('a') } }
    await expect(transact([putOf('near'), elsewhere])).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    expect(await get('near')).toBeUndefined()
  })

  test('empty and missing keys are refused', async () => {
    for (const wrong of [{ pk: { S: '' }, sk: { S: 'x' } }, { pk: { S: 'a' } }, { pk: { N: '1' }, sk: { S: 'x' } }])
      await expect(client.send(new GetItemCommand({ TableName: TABLE, Key: wrong as never }))).rejects.toMatchObject({
        name: 'ValidationException',
      })
  })

  if (engine.name === 'embedded')
    test('a scan is not offered', async () => {
      await expect(client.send(new ScanCommand({ TableName: TABLE }))).rejects.toMatchObject({
        name: 'UnknownOperationException',
      })
    })
})
