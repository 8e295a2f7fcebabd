import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist', 'node_modules', 'test-results', 'src/api/schema.d.ts']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, ts.configs.strict, hooks.configs.flat['recommended-latest']],
    rules: {
      // Features do not import features: what two of them need moves to components.
      'no-restricted-imports': ['error', { patterns: [{ regex: '^@/features/(?!index)', message: 'features do not import features' }] }],
      'no-console': 'error',
      // What somebody pastes is not cut: fields say by how much it is too long (components/writing/Field.tsx).
      'no-restricted-syntax': ['error', { selector: 'JSXAttribute[name.name="maxLength"]', message: 'cuts what is pasted: Field or Limited' }],
    },
  },
  // Playwright's fixtures look like hooks and are none.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' } },
  // What one signs in with and searches by is no writing.
  { files: ['src/app/SignIn.tsx', 'src/components/list/FilterForm.tsx', 'src/features/organisation/TreeOfUnits.tsx'], rules: { 'no-restricted-syntax': 'off' } },
  // The one list of features, and the one test that looks at the forms of several.
  { files: ['src/app/features.ts', 'src/app/limits.test.tsx'], rules: { 'no-restricted-imports': 'off' } },
)
