# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/square-simulator/package.json ./packages/square-simulator/
COPY patches ./patches
COPY scripts/patch-packages.cjs ./scripts/
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/copy-data.cjs ./scripts/
COPY docs ./docs
COPY packages ./packages
COPY src ./src
# Optional packages are the embedded Postgres: a container has DATABASE_URL.
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY docs/roles.sql ./docs/
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["start"]
