/** Ends with one sentence. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The sentence for what the machine refused while building; other errors stay what they are. */
export function failWith(error) {
  if (error?.code === 'ENOSPC') fail('磁盘已满，请清理空间后再运行，已保存的数据没有丢（disk full）')
  if (error?.code === 'EACCES' || error?.code === 'EROFS')
    fail(`没有权限写 ${error.path}，请检查文件夹的权限（no permission）`)
  console.error(error)
  process.exit(1)
}
