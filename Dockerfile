# Builds the server for amd64 and arm64: docker build --tag ilqr-server .
ARG NODE=24-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN node packaging/prune.ts

FROM node:${NODE}
WORKDIR /app
RUN install -d -o node -g node -m 700 /data
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dashboard/dist dashboard/dist
COPY --from=build /app/docs docs
COPY --from=build /app/prisma prisma
COPY --from=build /app/src src
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
