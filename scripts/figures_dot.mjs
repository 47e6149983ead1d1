// Lays out Graphviz sources for scripts/figures.py: a JSON object of sources on stdin, of SVG texts on stdout.
import { text } from "node:stream/consumers";
import { instance } from "@viz-js/viz";

// Sane for a phone: top to bottom, narrow gaps, room for a font that is a little wider than Helvetica.
const font = "Helvetica";
const defaults = {
  graphAttributes: { bgcolor: "transparent", fontname: font, fontsize: 14, nodesep: 0.25, pad: 0.04, ranksep: 0.36 },
  nodeAttributes: { fontname: font, fontsize: 14, height: 0.4, margin: "0.15,0.08", shape: "box", style: "rounded" },
  edgeAttributes: { arrowsize: 0.7, fontname: font, fontsize: 13 },
};

const viz = await instance();
const drawn = {};
for (const [name, source] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const result = viz.render(source, { format: "svg", ...defaults });
  const errors = result.errors.filter((error) => result.status !== "success" || error.level === "error");
  drawn[name] = errors.length ? { error: errors.map((error) => error.message).join("; ") } : { svg: result.output };
}
process.stdout.write(JSON.stringify(drawn));
