// Two builds from one file: `vite build` makes the web client, `vite build --ssr` the server and the command line.
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

/** Compressed copies beside the files, so that the server only sends bytes. */
function compress(): Plugin {
  return {
    name: "nennep:compress",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const [fileName, output] of Object.entries(bundle)) {
        if (!/\.(js|css|html|svg)$/.test(fileName)) continue;
        const source = Buffer.from(output.type === "chunk" ? output.code : output.source);
        if (source.length < 1024) continue;
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
        this.emitFile({
          type: "asset",
          fileName: `${fileName}.br`,
          source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        });
      }
    },
  };
}
