import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'dist.tmp-*/**',
      '.data/**',
      'coverage/**',
      'node_modules/**',
      'packages/client/src/schema.ts',
    ],
  },
  {
    files: [
      'src/**/*.ts',
      'src/**/*.tsx',
      'migrations/**/*.ts',
      'test/**/*.ts',
      'test/**/*.tsx',
      'packages/**/*.ts',
    ],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Nest needs parameter types at run time, so a class that is only injected must be imported as a value.
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      // Settings are read once and validated (platform/config); anywhere else an environment variable is a hidden setting.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings from AppConfig (platform/config).' },
      ],
    },
  },
  {
    files: [
      'src/cli.ts',
      'src/main.ts',
      'src/worker.ts',
      'src/platform/config/**',
      'src/platform/embedded/**',
      'src/platform/log/**',
      'src/cli/**',
      'test/**',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
);
