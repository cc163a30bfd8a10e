// Writes the bundled action catalogue from two versions of one npm package. See README.md.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const resources = '../main/resources/dev/vennguard/catalog/catalogue.tsv.gz'
const target = resolve(process.argv[2] ?? join(here, resources))
const modules = resolve(process.argv[3] ?? join(here, 'node_modules'))
const current = join(modules, '@cloud-copilot', 'iam-data')
const older = join(modules, 'iam-data-dependent')

const json = (root, ...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
const data = (root, kind, service) => json(root, 'data', kind, `${service}.json`)
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const ignoringCase = (a, b) => order(a.toLowerCase(), b.toLowerCase()) || order(a, b)

const levels = {
  List: 'L',
  Read: 'R',
  Write: 'W',
  'Permissions management, Write': 'P',
  'Tagging, Write': 'T'
}
const types = {
  String: 'S',
  ArrayOfString: 's',
  ARN: 'A',
  ArrayOfARN: 'a',
  Bool: 'B',
  ArrayOfBool: 'b',
  Numeric: 'N',
  Date: 'D',
  IPAddress: 'I'
}

// Global keys that AWS documents and the package does not list, and one that it mistypes.
const moreGlobalKeys = [
  ['codebuild:BuildArn', 'ARN'],
  ['codebuild:ProjectArn', 'ARN']
]
const correctedTypes = { 'aws:SourceVpcArn': 'ARN' }

/** AWS prints the parameter in four ways; `aws:ResourceTag/tag-key` and `glacier:ResourceTag/` become `…/${TagKey}`. */
const keyName = (printed) => printed.replace(/\/(tag-key)?$/, '/${TagKey}')

/** A table of distinct entries, numbered in their final, sorted order. */
class Table {
  #entries = new Map()
  add(id, entry) {
    this.#entries.set(id, entry)
    return id
  }
  close(compare) {
    this.rows = [...this.#entries].sort((a, b) => compare(a[1], b[1]) || order(a[0], b[0]))
    this.index = new Map(this.rows.map(([id], i) => [id, i]))
  }
}

const keys = new Table()
const addKey = (printed, type) => {
  if (!(type in types)) throw new Error(`unknown type of key ${printed}: ${type}`)
  const name = keyName(printed)
  return keys.add(`${name}\t${types[type]}`, name)
}
const sets = new Table()
/** No keys are no set: such a field stays blank. */
const addSet = (ids) => {
  const distinct = [...new Set(ids)].sort(ignoringCase)
  return distinct.length === 0 ? '' : sets.add(distinct.join('\n'), distinct)
}

async function globalKeys() {
  const module = await import(pathToFileURL(join(current, 'dist', 'esm', 'globalConditionKeys.js')))
  const listed = module.getAllGlobalConditionKeys().map((key) => {
    const { type } = module.getGlobalConditionKeyByName(key)
    return [key, correctedTypes[key] ?? type]
  })
  const names = new Set(listed.map(([key]) => key.toLowerCase()))
  const missing = moreGlobalKeys.filter(([key]) => !names.has(key.toLowerCase()))
  return addSet([...listed, ...missing].map(([key, type]) => addKey(key, type)))
}

/** Facts that the newer version no longer has, by lower-case action name. */
function olderFacts(services) {
  const facts = new Map()
  for (const service of json(older, 'data', 'services.json')) {
    if (!services.includes(service)) continue
    for (const [name, action] of Object.entries(data(older, 'actions', service))) {
      const needs = [...action.dependentActions, ...action.resourceTypes.flatMap((r) => r.dependentActions)]
      const dependent = [...new Set(needs)].sort(ignoringCase).join(' ')
      facts.set(`${service}:${name}`, { dependent, permissionOnly: action.isPermissionOnly === true })
    }
  }
  return facts
}

function readService(prefix, title, rcp, facts) {
  const declared = data(current, 'conditionKeys', prefix)
  const ids = (names) => names.map((name) => {
    const key = declared[name.toLowerCase()]
    if (!key) throw new Error(`${prefix} does not declare the key ${name}`)
    return addKey(key.key, key.type)
  })
  Object.values(declared).forEach((key) => addKey(key.key, key.type))
  const resourceTypes = Object.entries(data(current, 'resourceTypes', prefix))
    .sort((a, b) => ignoringCase(a[1].key, b[1].key))
    .map(([id, type]) => {
      const own = ids(type.conditionKeys ?? [])
      return { id, name: type.key, own, set: addSet(own), arns: arnFormats(type.arn) }
    })
  const actions = Object.entries(data(current, 'actions', prefix))
    .sort((a, b) => ignoringCase(a[1].name, b[1].name))
    .map(([id, action]) => ({
      name: action.name,
      level: levelOf(action),
      uses: usesOf(action, resourceTypes, ids),
      set: addSet(ids(action.conditionKeys)),
      permissionOnly: facts.get(`${prefix}:${id}`)?.permissionOnly ?? false,
      dependent: facts.get(`${prefix}:${id}`)?.dependent ?? ''
    }))
  return { prefix, title, rcp, resourceTypes, actions }
}

function levelOf(action) {
  const level = levels[action.accessLevel]
  if (!level) throw new Error(`unknown access level of ${action.name}: ${action.accessLevel}`)
  return level
}

/** Some strings hold two ARNs. */
const arnFormats = (text) => text.split(/, (?=arn:)/)

/** The join is by lower-case name; a type that is listed twice for one action is one use. */
function usesOf(action, resourceTypes, ids) {
  const uses = new Map()
  for (const use of action.resourceTypes) {
    const index = resourceTypes.findIndex((type) => type.id === use.name.toLowerCase())
    if (index < 0) throw new Error(`${action.name} uses the unknown resource type ${use.name}`)
    const inherited = new Set(resourceTypes[index].own)
    const own = ids(use.conditionKeys).filter((id) => !inherited.has(id))
    const known = uses.get(index) ?? { index, required: false, own: [] }
    uses.set(index, { index, required: known.required || use.required, own: [...known.own, ...own] })
  }
  return [...uses.values()]
    .sort((a, b) => a.index - b.index)
    .map((use) => ({ ...use, set: addSet(use.own) }))
}

function render(date, global, services) {
  keys.close(ignoringCase)
  sets.close((a, b) => order(a.length, b.length))
  const line = (mark, ...fields) => `${mark}\t${fields.join('\t').replace(/\t+$/, '')}`
  const count = (kind) => services.reduce((sum, service) => sum + service[kind].length, 0)
  const setIndex = (set) => sets.index.get(set) ?? ''
  const useText = (use) =>
    `${use.index}${use.required ? '!' : ''}${use.set ? `:${setIndex(use.set)}` : ''}`
  return [
    line('V', 'vennguard-catalogue 1', date, keys.rows.length, sets.rows.length,
      services.length, count('actions'), count('resourceTypes')),
    ...keys.rows.map(([id]) => line('K', id)),
    ...sets.rows.map(([, ids]) => line('X', ...ids.map((id) => keys.index.get(id)).sort((a, b) => a - b))),
    line('G', sets.index.get(global)),
    ...services.flatMap((service) => [
      line('S', service.prefix, service.title, service.rcp ? 'rcp' : ''),
      ...service.resourceTypes.map((type) =>
        line('@', type.name, setIndex(type.set), ...type.arns)),
      ...service.actions.map((action) =>
        line(action.permissionOnly ? action.level.toLowerCase() : action.level, action.name,
          action.uses.map(useText).join(' '), setIndex(action.set), action.dependent))
    ]),
    ''
  ].join('\n')
}

const prefixes = json(current, 'data', 'services.json').sort(order)
const titles = json(current, 'data', 'serviceNames.json')
const rcp = new Set(json(current, 'data', 'rcpSupportedServices.json'))
const facts = olderFacts(prefixes)
const global = await globalKeys()
const services = prefixes.map((prefix) => readService(prefix, titles[prefix], rcp.has(prefix), facts))
const date = json(current, 'package.json').updatedAt.slice(0, 10)
const text = render(date, global, services)
if (/[^\n\t -~]/.test(text)) throw new Error('the layout is ASCII, the data is not')
const packed = gzipSync(text, { level: 9 })
packed[9] = 255 // "unknown" operating system, so that every system writes the same header
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, packed)
const digest = createHash('sha256').update(text).digest('hex')
console.log(`${text.split('\n', 1)[0]}\n${text.length} characters, ${packed.length} bytes packed, text sha256 ${digest}`)
