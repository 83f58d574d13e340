import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

const TYPED = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.ts', 'test/**/*.ts']

export default ts.config(
  { ignores: ['out/', 'dist/', '.cache/', 'coverage/', 'test-results/', 'resources/'] },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: ts.parser, sourceType: 'module', extraFileExtensions: ['.vue'] },
      globals: globals.browser
    },
    rules: {
      // The compiler of TypeScript knows the names; this rule does not know types.
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error'
    }
  },
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      // A forgotten await is how a save gets lost.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ]
    }
  },
  {
    files: ['**/*.{ts,vue,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }
      ]
    }
  },
  {
    files: ['renderer/**/*.{ts,vue}', 'shared/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test-support.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'electron', 'electron/*'],
              message: '界面与 shared 只能经 window 上的桥与主进程往来。'
            },
            { group: ['../../../**'], message: '跨目录请用 @/ 或 @shared/ 别名。' }
          ]
        }
      ]
    }
  },
  {
    files: ['scripts/**/*.{mjs,js}', '*.mjs', '*.config.ts', 'test/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' }
  },
  prettier
)
