import "@mantine/core/styles.layer.css";
import "./theme/fonts.css";
import "./theme/base.css";
import "./theme/mantine.css";
import { MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AppError } from "#contract/errors.ts";
import { makeRouter, shellParts } from "./router.tsx";
import { sessionKey } from "./session.ts";
import { ShellPartsContext } from "./shell-parts.ts";
import { theme } from "./theme/theme.ts";

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: whenSignedOut }),
  defaultOptions: {
    queries: { staleTime: 15_000, refetchOnWindowFocus: false, retry: (count, error) => count < 2 && isWorthRetrying(error) },
  },
});
const router = makeRouter(queryClient, shellParts);

/** The session ended while a page was open: ask to sign in and come back to the same page. */
function whenSignedOut(error: Error): void {
  if (!(error instanceof AppError) || error.kind !== "unauthenticated") return;
  queryClient.removeQueries({ queryKey: sessionKey });
  void router.invalidate();
}

/** Only what a second attempt may mend: no network, or a server that just starts. */
function isWorthRetrying(error: Error): boolean {
  return !(error instanceof AppError) || error.kind === "internal";
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="light">
        <QueryClientProvider client={queryClient}>
          <ShellPartsContext value={shellParts}>
            <RouterProvider router={router} />
          </ShellPartsContext>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
