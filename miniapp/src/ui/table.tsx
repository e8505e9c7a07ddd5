import { type CSSProperties, type ReactNode, useState } from 'react'
import { Box, classes, Press, Words } from './element'
import { Icon } from './icon'

export interface Column<T> {
  id: string
  title: string
  /** A track of the grid: 2fr, 8em. */
  width: string
  cell: (row: T) => ReactNode
  /** Pressing its title sorts by it. */
  sorts?: boolean
  /** Figures stand under each other. */
  figure?: boolean
}

export interface Sorting {
  by: string
  order: 'up' | 'down'
}

export interface DataTableProps<T> {
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  sorting?: Sorting | undefined
  onSort?: (by: string) => void
  /** What a row tells once it is opened; printed always. */
  detail?: (row: T) => ReactNode
}

/** A wide table with a header that stays in sight; on a narrow screen each row stands as a card of its own. */
export function DataTable<T>({ label, columns, rows, keyOf, sorting, onSort, detail }: DataTableProps<T>) {
  const style = { '--columns': columns.map(({ width }) => width).join(' ') } as CSSProperties
  return (
    <Box role="table" label={label} className="u-table" style={style}>
      <Box role="rowgroup" className="u-table-head">
        <Box role="row" className="u-table-row">
          {columns.map((column) => (
            <Box key={column.id} role="columnheader" className={cellClass(column)}>
              <ColumnTitle column={column} sorting={sorting} onSort={onSort} />
            </Box>
          ))}
        </Box>
      </Box>
      <Box role="rowgroup">
        {rows.map((row) => (
          <TableRow key={keyOf(row)} row={row} columns={columns} detail={detail} />
        ))}
      </Box>
    </Box>
  )
}

const cellClass = <T,>({ figure }: Column<T>) => classes('u-cell', figure && 'u-cell-figure')

interface ColumnTitleProps<T> {
  column: Column<T>
  sorting: Sorting | undefined
  onSort: ((by: string) => void) | undefined
}

function ColumnTitle<T>({ column: { id, title, sorts }, sorting, onSort }: ColumnTitleProps<T>) {
  if (!sorts || !onSort) return <Words className="u-column-title">{title}</Words>
  const order = sorting?.by === id ? sorting.order : undefined
  const now = order === 'up' ? '，现在从小到大' : order === 'down' ? '，现在从大到小' : ''
  return (
    <Press className="u-sort" label={`按${title}排${now}`} onPress={() => onSort(id)}>
      <Words className="u-column-title">{title}</Words>
      {order && (
        <Box className={classes('u-sort-mark', order === 'up' && 'u-sort-up')} decorative>
          <Icon name="down" small />
        </Box>
      )}
    </Press>
  )
}

interface TableRowProps<T> {
  row: T
  columns: readonly Column<T>[]
  detail: ((row: T) => ReactNode) | undefined
}

function TableRow<T>({ row, columns, detail }: TableRowProps<T>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Box role="row" className="u-table-row">
        {columns.map((column, i) => (
          <Box key={column.id} role="cell" className={cellClass(column)}>
            {i > 0 && <Words className="u-cell-title">{column.title}</Words>}
            {i === 0 && detail ? (
              <Press className="u-cell-open" expanded={open} onPress={() => setOpen(!open)}>
                <Box className={classes('u-sort-mark', open && 'u-sort-up')} decorative>
                  <Icon name="down" small />
                </Box>
                {column.cell(row)}
              </Press>
            ) : (
              column.cell(row)
            )}
          </Box>
        ))}
      </Box>
      {detail && (
        <Box role="row" className={classes('u-table-detail', !open && 'u-table-folded')}>
          <Box role="cell">{detail(row)}</Box>
        </Box>
      )}
    </>
  )
}
