// From Eleventy's defaults to a build that looks at one template and nothing else.
import { offices } from "./offices.js";

export default function (config) {
  config.setUseGitIgnore(false);
  config.setFreezeReservedData(false);
  config.addGlobalData("offices", () => offices(process.env.BENCHMARK_DATA));
  return { dir: { input: "pages", output: process.env.BENCHMARK_OUT }, templateFormats: ["11ty.js"] };
}
