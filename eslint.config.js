/**
 * What the compiler cannot forbid. Formatting is nobody's business here; safety and dead ends are.
 */
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const SQL_WORDS = String.raw`/\b(SELECT|INSERT INTO|DELETE FROM|CREATE (OR REPLACE )?(TEMP )?(TABLE|VIEW)|WHERE|GROUP BY|ORDER BY)\b/`;

const UNSAFE = [
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: 'Text of a page is never markup: use textContent.' },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|parseFromString|writeln)$/]', message: 'Text of a page is never markup: build elements.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name='write']", message: 'Text of a page is never markup: build elements.' },
];
const UNBOUND_SQL = [
  { selector: `:not(TaggedTemplateExpression) > TemplateLiteral[expressions.length>0] > TemplateElement[value.raw=${SQL_WORDS}]`, message: 'Values are bound, not spliced: use the sql tag of src/data/sql.ts.' },
  { selector: `BinaryExpression[operator='+'] > Literal[value=${SQL_WORDS}]`, message: 'Values are bound, not spliced: use the sql tag of src/data/sql.ts.' },
];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '**/.cache/', 'public/', 'data/'] },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [typescript.configs.strictTypeChecked, svelte.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...UNSAFE, ...UNBOUND_SQL],
      'no-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'svelte/no-at-html-tags': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // noUncheckedIndexedAccess makes every index possibly undefined; where a loop's bound proves otherwise, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Rows, addresses and stored values come from outside: a check that their declared type calls needless is not.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `void signal;` reads a signal so that whoever asks follows it.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Spreading a string gives its characters, which is what counting a name asks for.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Property tests make partial rows on purpose, and a test may await nothing.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'no-restricted-syntax': ['error', ...UNSAFE, { selector: `TemplateElement[value.raw=${SQL_WORDS}], Literal[value=${SQL_WORDS}]`, message: 'No SQL in components: ask through src/data.' }],
    },
  },
  {
    files: ['src/pipeline/**/*.ts'],
    ignores: ['src/pipeline/steady.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'tanh', 'sin', 'cos', 'tan', 'atan', 'cbrt', 'hypot'].map((property) => ({ object: 'Math', property, message: 'Engines differ in its last digits: take it from steady.ts.' })),
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [typescript.configs.recommended],
  },
);
