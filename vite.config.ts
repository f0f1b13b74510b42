// Two builds from one file: `vite build` makes the web client, `vite build --ssr` the server and the command line.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : web));

const server = {
  publicDir: false as const,
  build: {
    ssr: true,
    outDir: "dist/server",
    target: "node20",
    minify: false,
    sourcemap: true,
    rolldownOptions: { input: { main: "src/server/main.ts", cli: "src/server/cli.ts" } },
  },
};

const web = {
  plugins: [react(), refuseServerCode(), compress()],
  publicDir: false as const,
  build: { outDir: "dist/web", target: "es2022", chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": `http://127.0.0.1:${process.env.PORT ?? "8080"}` } },
};

/** The browser must never get server code: the build stops at the first such module and says who asked for it. */
function refuseServerCode(): Plugin {
  return {
    name: "nennep:no-server-code",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const stray = chunk.type === "chunk" ? chunk.moduleIds.find((id) => /\/src\/(.*\/)?server\//.test(id)) : undefined;
        if (stray) this.error(`Server code in the web client: ${stray}`);
      }
    },
  };
}

/** Compressed copies beside the files, so that the server only sends bytes. Made of what was written: earlier, addresses are still open. */
function compress(): Plugin {
  return {
    name: "nennep:compress",
    writeBundle({ dir = "dist/web" }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(js|css|html|svg)$/.test(fileName)) continue;
        const source = readFileSync(join(dir, fileName));
        if (source.length < 1024) continue;
        writeFileSync(join(dir, `${fileName}.gz`), gzipSync(source, { level: 9 }));
        writeFileSync(join(dir, `${fileName}.br`), brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}
