export { assemblePack, type Pack, PackError } from './assemble'
export { type ParameterFile, PolicyCase, PolicyFile, PolicyWords, Programme, Quote } from './schema'
