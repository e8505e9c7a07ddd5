import { type Answers, answerAt, applyAnswer, clearAnswer } from '@bangfutong/shared/screening/index'
import { useState } from 'react'
import { Box, Card, Choice, ChoiceGroup, Option, Options, Text, TextField, Title } from '../../ui'
import {
  type Block,
  type DayBlock,
  type MoneyBlock,
  type OneBlock,
  pressNone,
  pressUnclear,
  type TicksBlock,
  ticksOf,
  toggleTick,
} from './blocks'
import { readDay, readYuan } from './typed'

interface BlockProps<B extends Block> {
  block: B
  answers: Answers
  onChange: (answers: Answers) => void
}

interface Opening {
  /** Rows that are ticked but still lack their choice. */
  opened: readonly string[]
  onOpen: (opened: readonly string[]) => void
}

export interface QuestionBlocksProps extends Opening {
  /** Already stands above: not said twice. */
  pageTitle: string
  blocks: readonly Block[]
  answers: Answers
  onChange: (answers: Answers) => void
  asOf: string
}

/** The questions of one page. A single question has answers as wide as the page; several stand in cards. */
export function QuestionBlocks({ blocks, asOf, ...rest }: QuestionBlocksProps) {
  const single = blocks.length === 1
  const title = rest.pageTitle
  return (
    <>
      {blocks.map((block) => {
        const body = <AnyBlock block={block} asOf={asOf} wide={single} {...rest} />
        if (single) return <Box key={block.id}>{body}</Box>
        return (
          <Card key={block.id} label={block.title}>
            {block.title !== title && <Title level={3}>{block.title}</Title>}
            {block.help && <Text quiet>{block.help}</Text>}
            {body}
          </Card>
        )
      })}
    </>
  )
}

function AnyBlock({
  block,
  wide,
  asOf,
  ...rest
}: Omit<QuestionBlocksProps, 'blocks'> & { block: Block; wide: boolean }) {
  if (block.kind === 'one') return <OneAnswers block={block} wide={wide} {...rest} />
  if (block.kind === 'ticks') return <TickAnswers block={block} wide={wide} {...rest} />
  if (block.kind === 'money') return <MoneyAnswer block={block} {...rest} />
  return <DayAnswer block={block} asOf={asOf} {...rest} />
}

const UNCLEAR = '不清楚'

const SHORT = 4

function OneAnswers({ block, answers, onChange, wide }: BlockProps<OneBlock> & { wide: boolean }) {
  const chosen = answerAt(answers, block.path)
  const unclear = answers.passed.includes(block.path)
  const choose = (value: string | boolean) => onChange(applyAnswer(answers, block.path, value))
  if (!wide && block.options.every(({ words }) => words.length <= SHORT)) {
    return (
      <Options label={block.title} one>
        {block.options.map(({ value, words }) => (
          <Option key={words} kind="one" on={chosen === value} onPress={() => choose(value)}>
            {words}
          </Option>
        ))}
        <Option kind="one" on={unclear} onPress={() => onChange(pressUnclear(answers, block))}>
          {UNCLEAR}
        </Option>
      </Options>
    )
  }
  return (
    <ChoiceGroup label={block.title} one>
      {block.options.map(({ value, words }) => (
        <Choice key={words} kind="one" checked={chosen === value} onPress={() => choose(value)}>
          {words}
        </Choice>
      ))}
      <Choice kind="one" checked={unclear} onPress={() => onChange(pressUnclear(answers, block))}>
        {UNCLEAR}
      </Choice>
    </ChoiceGroup>
  )
}

function TickAnswers({
  block,
  answers,
  onChange,
  opened,
  onOpen,
  wide,
}: BlockProps<TicksBlock> & Opening & { wide: boolean }) {
  const { ticked, none, unclear } = ticksOf(answers, block)
  const isOn = (path: string) => ticked.includes(path) || opened.includes(path)
  const isOpen = (path: string) => opened.includes(path)
  const close = (path: string) => onOpen(opened.filter((other) => other !== path))
  const press = (path: string) => {
    if (block.options.length === 0) return onChange(toggleTick(answers, path))
    if (isOn(path)) {
      close(path)
      return onChange(clearAnswer(answers, path))
    }
    onOpen([...opened, path])
    onChange(clearAnswer(answers, path))
  }
  const closeAll = () => onOpen(opened.filter((path) => !block.rows.some((row) => row.path === path)))
  const last = [
    { words: block.none.words, on: none, press: () => onChange(pressNone(answers, block)) },
    { words: UNCLEAR, on: unclear, press: () => onChange(pressUnclear(answers, block)) },
  ].map((one) => ({
    ...one,
    press: () => {
      closeAll()
      one.press()
    },
  }))
  const choices = (path: string, words: string) =>
    block.options.length > 0 && isOpen(path) ? (
      <Options label={`${words}：选一样`} one>
        {block.options.map((option) => (
          <Option
            key={option.words}
            kind="one"
            on={answerAt(answers, path) === option.value}
            onPress={() => {
              close(path)
              onChange(applyAnswer(answers, path, option.value))
            }}
          >
            {option.words}
          </Option>
        ))}
        <Option
          kind="one"
          on={answers.passed.includes(path)}
          onPress={() => {
            close(path)
            onChange(applyAnswer(answers, path, undefined))
          }}
        >
          {UNCLEAR}
        </Option>
      </Options>
    ) : null
  if (wide || block.options.length > 0) {
    return (
      <ChoiceGroup label={block.title}>
        {block.rows.map(({ path, words }) => (
          <Box key={path} className="u-choices">
            <Choice checked={isOn(path)} detail={chosenWords(block, answers, path)} onPress={() => press(path)}>
              {words}
            </Choice>
            {choices(path, words)}
          </Box>
        ))}
        {last.map((one) => (
          <Choice key={one.words} kind="one" checked={one.on} onPress={one.press}>
            {one.words}
          </Choice>
        ))}
      </ChoiceGroup>
    )
  }
  return (
    <Options label={block.title}>
      {block.rows.map(({ path, words }) => (
        <Option key={path} on={isOn(path)} onPress={() => press(path)}>
          {words}
        </Option>
      ))}
      {last.map((one) => (
        <Option key={one.words} on={one.on} onPress={one.press}>
          {one.words}
        </Option>
      ))}
    </Options>
  )
}

/** What was chosen of a ticked row: 初中. Ticked anew, it is asked again. */
const chosenWords = ({ options }: TicksBlock, answers: Answers, path: string): string | undefined =>
  options.find(({ value }) => value === answerAt(answers, path))?.words

function UnclearChoice({ block, answers, onChange }: BlockProps<Block>) {
  const on = pathsPassed(block, answers)
  return (
    <ChoiceGroup label={UNCLEAR}>
      <Choice kind="one" checked={on} onPress={() => onChange(pressUnclear(answers, block))}>
        {UNCLEAR}
      </Choice>
    </ChoiceGroup>
  )
}

const pathsPassed = (block: Block, answers: Answers) => block.kind !== 'ticks' && answers.passed.includes(block.path)

function MoneyAnswer({ block, answers, onChange }: BlockProps<MoneyBlock>) {
  const known = answerAt(answers, block.path)
  const [wrong, setWrong] = useState(false)
  const type = (typed: string) => {
    const fen = readYuan(typed)
    setWrong(typed.trim() !== '' && fen === undefined)
    onChange(fen === undefined ? clearAnswer(answers, block.path) : applyAnswer(answers, block.path, fen))
  }
  return (
    <Box className="u-choices">
      <TextField
        label={`写数字，${block.unit}`}
        kind="number"
        maxLength={12}
        defaultValue={typeof known === 'number' ? String(known / 100) : undefined}
        placeholder="比如 3200"
        error={wrong ? '请只写数字，比如 3200' : undefined}
        onChange={type}
      />
      <UnclearChoice block={block} answers={answers} onChange={onChange} />
    </Box>
  )
}

function DayAnswer({ block, answers, onChange, asOf }: BlockProps<DayBlock> & { asOf: string }) {
  const known = answerAt(answers, block.path)
  const [year = '', month = '', day = ''] = typeof known === 'string' ? known.split('-') : [block.year]
  const [parts, setParts] = useState({ year, month, day })
  const isWhole = parts.year !== '' && parts.month !== '' && parts.day !== ''
  const wrong = isWhole && readDay(parts.year, parts.month, parts.day, asOf) === undefined
  const type = (change: Partial<typeof parts>) => {
    const next = { ...parts, ...change }
    setParts(next)
    const read = readDay(next.year.trim(), next.month.trim(), next.day.trim(), asOf)
    onChange(read === undefined ? clearAnswer(answers, block.path) : applyAnswer(answers, block.path, read))
  }
  const field = (name: keyof typeof parts, label: string) => (
    <TextField
      label={label}
      kind="number"
      maxLength={name === 'year' ? 4 : 2}
      defaultValue={parts[name] || undefined}
      onChange={(typed) => type({ [name]: typed })}
    />
  )
  return (
    <Box className="u-choices">
      <Box className="u-date">
        {field('year', '年')}
        {field('month', '月')}
        {field('day', '日')}
      </Box>
      {wrong && (
        <Box className="u-field-error" live="polite">
          没有这一天，请再看一看。
        </Box>
      )}
      <UnclearChoice block={block} answers={answers} onChange={onChange} />
    </Box>
  )
}
