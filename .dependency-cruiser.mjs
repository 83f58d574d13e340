// Who may import whom, as DESIGN lays the house out. test/rules/layers.test.ts proves that each rule bites.
const TEST = '\\.test(-support)?\\.(ts|mjs)$|^test/'
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** Packages that are pure computation: no DOM, no Node, no framework. */
const PURE = npm('zod', '@noble/[^/]+', '@msgpack/msgpack', 'fflate', 'pinyin-pro')
const SCREEN = npm(
  'vue',
  '@vue/[^/]+',
  'vue-router',
  'pinia',
  'element-plus',
  '@element-plus/[^/]+',
  '@vueuse/[^/]+'
)
const DEXIE = npm('dexie')
const ELECTRON = `${npm('electron')}|^electron$`

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

export default {
  forbidden: [
    forbid('no-cycles', '循环依赖：两边都无法单独理解和测试。', {}, { circular: true }),
    forbid(
      'no-unresolved',
      '找不到被导入的模块。',
      { path: '^(electron|renderer|shared)/' },
      {
        couldNotResolve: true,
        // An address, not a module: the bundler copies the program of HiGHS and says where it lies.
        pathNot: '^highs/runtime\\?url$'
      }
    ),
    forbid(
      'shared-alone',
      'shared 只能导入 shared 自己的文件。',
      { path: '^shared/', pathNot: TEST },
      {
        path: '^(electron|renderer|scripts|resources)/'
      }
    ),
    forbid(
      'shared-no-node',
      'shared 不得使用 Node 内置模块。',
      { path: '^shared/', pathNot: TEST },
      {
        dependencyTypes: ['core']
      }
    ),
    forbid(
      'shared-pure-packages',
      'shared 只能使用纯计算的软件包。',
      { path: '^shared/', pathNot: TEST },
      {
        path: '(^|/)node_modules/',
        pathNot: PURE
      }
    ),
    forbid(
      'main-not-renderer',
      '主进程不得导入界面或 preload。',
      { path: '^electron/main/' },
      {
        path: '^(renderer|electron/preload)/'
      }
    ),
    forbid(
      'main-no-screen',
      '主进程不得使用界面框架和 Dexie。',
      { path: '^electron/main/', pathNot: TEST },
      {
        path: `${SCREEN}|${DEXIE}`
      }
    ),
    forbid(
      'preload-thin',
      'preload 只能导入 electron 和 shared。',
      { path: '^electron/preload/', pathNot: TEST },
      {
        pathNot: `^electron/preload/|^shared/|${ELECTRON}|${PURE}`
      }
    ),
    forbid(
      'renderer-not-electron',
      '界面不得导入 electron/ 或 electron 软件包。',
      { path: '^renderer/' },
      {
        path: `^electron/|${ELECTRON}`
      }
    ),
    forbid(
      'renderer-no-node',
      '界面不得使用 Node 内置模块。',
      { path: '^renderer/', pathNot: TEST },
      {
        dependencyTypes: ['core']
      }
    ),
    forbid(
      'dexie-in-store-only',
      '只有 renderer/src/store 可以导入 dexie。',
      { pathNot: `^renderer/src/store/|(^|/)node_modules/|${TEST}` },
      { path: DEXIE }
    ),
    forbid(
      'store-below',
      'store 只能导入 store 和 shared。',
      { path: '^renderer/src/store/', pathNot: TEST },
      {
        path: '^renderer/',
        pathNot: '^renderer/src/store/'
      }
    ),
    forbid(
      'ui-below',
      'ui 只能导入 ui 和 shared。',
      { path: '^renderer/src/ui/', pathNot: TEST },
      {
        path: '^renderer/',
        pathNot: '^renderer/src/ui/'
      }
    ),
    forbid(
      'workers-below',
      'workers 只能导入 workers 和 shared。',
      { path: '^renderer/src/workers/', pathNot: TEST },
      {
        path: '^renderer/',
        pathNot: '^renderer/src/workers/'
      }
    ),
    forbid(
      'features-apart',
      '一个功能不得导入另一个功能。',
      { path: '^renderer/src/features/([^/]+)/' },
      {
        path: '^renderer/src/features/',
        pathNot: '^renderer/src/features/$1/'
      }
    ),
    forbid(
      'features-below',
      '功能只能导入 ui、store、workers、shared 和自己的文件夹。',
      { path: '^renderer/src/features/', pathNot: TEST },
      { path: '^renderer/', pathNot: '^renderer/src/(features|ui|store|workers)/' }
    ),
    forbid(
      'tests-last',
      '只有测试可以导入 test/ 和 *.test-support.ts。',
      { path: '^(electron|renderer|shared|scripts)/', pathNot: TEST },
      {
        path: '^test/|\\.test-support\\.ts$'
      }
    )
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache)/' },
    // Type imports count too: a layer that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.mts', '.vue', '.mjs', '.js', '.json', '.css']
    },
    cache: false
  }
}
