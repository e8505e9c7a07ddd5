// Runs on any Node that knows modules, so that an old one is told in a sentence instead of a syntax error.
const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(
    `需要 Node 20 或更新的版本，现在是 ${process.versions.node}，请从 nodejs.org 装新版（Node >= 20 is needed）`,
  )
  process.exit(1)
}
